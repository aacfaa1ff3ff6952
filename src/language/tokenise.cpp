#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "language/known_words.h"
#include "language/token.h"
#include "language/word_hash.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr std::size_t longest_address = 300;  // bytes; keeps a hostile run of letters and dots linear

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}
bool is_plain_letter(unsigned char byte) { return static_cast<unsigned char>((byte | 0x20) - 'a') < 26; }
constexpr std::uint64_t each_byte = 0x0101010101010101U;
// Sets the highest bit of each of eight bytes that is no plain letter.
constexpr std::uint64_t other_than_letters(std::uint64_t bytes) {
  const std::uint64_t lower = bytes | 0x20 * each_byte;
  const std::uint64_t ascii = lower & 0x7F * each_byte;   // so that sums stay within their bytes
  const std::uint64_t from_a = ascii + (0x80 - 'a') * each_byte;
  const std::uint64_t behind_z = ascii + (0x7F - 'z') * each_byte;
  return (lower | ~from_a | behind_z) & 0x80 * each_byte;
}
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_fraction_sign(char32_t c) { return c >= 0xBC && c <= 0xBE; }  // ¼ ½ ¾
bool is_currency(char32_t c) { return c == '$' || c == 0xA3 || c == 0x20AC; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_dash(char32_t c) { return c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2015 || c == 0x2212; }
bool is_numero_mark(char32_t c) { return c == 0xB0 || c == 0xBA; }  // N° and Nº
bool is_address_character(char c) {
  return c > ' ' && c < 0x7F && std::string_view("\"'()<>[]{}|,;").find(c) == std::string_view::npos;
}
// What may stand behind the first letters of an address.
bool goes_on_in_address(char c) { return c == '.' || c == '@' || c == ':' || c == '_' || c == '-' || c == '+'; }
// What ends a word of plain letters for certain, as a bit set of ASCII below 64: what goes into no contraction,
// abbreviation, name or address.
constexpr std::uint64_t plain_enders = [] {
  std::uint64_t set = ~std::uint64_t{1};   // all but NUL
  for (const char c : std::string_view("0123456789'.:-+")) set &= ~(std::uint64_t{1} << c);
  return set;
}();
bool ends_plain_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 64 && ((plain_enders >> byte) & 1u) != 0;
}
bool is_space(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200B); }

// Lower case for Latin, Greek and Cyrillic as far as British documents need it.
char32_t fold(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  return c;
}

struct Contraction {
  std::string_view ending;
  std::string_view word;
};
constexpr std::array contractions{Contraction{"'ll", "will"}, Contraction{"'ve", "have"}, Contraction{"'re", "are"},
                                  Contraction{"'d", "would"}, Contraction{"'m", "am"}};
// The ends of names that stand for a place on the web without "www": others may be a missing blank ("world.Today").
constexpr std::array<std::string_view, 7> web_domains{".uk", ".org", ".com", ".net", ".eu", ".info", ".coop"};
// After these, 's is "is"; after any other word it is a possessive.
constexpr std::array<std::string_view, 10> is_hosts{"it",   "that", "there", "here", "what",
                                                    "he",   "she",  "who",   "how",  "let"};

class Tokeniser {
 public:
  Tokeniser(std::string_view text, Span range, const Lexicon& lexicon, TokenText& out)
      : text_(text), at_(range.begin), end_(range.end), lexicon_(lexicon), out_(out), used_(out.folded.size()) {
    out_.folded.resize(used_ + range.length() + 8);   // as much as folding takes, but for contractions
  }

  void run() {
    bool spaced = true;
    while (at_ < end_) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (is_plain_letter(byte)) {
        if (!plain_word()) word();
        spaced = false;
      } else if (byte == ' ') {
        ++at_;
        spaced = true;
      } else {
        spaced = other(spaced);
      }
    }
    out_.folded.resize(used_);
  }

 private:
  // What begins with neither a plain letter nor a space. Returns whether a space stands in front of what follows.
  bool other(bool spaced) {
    std::size_t next = at_;
    const char32_t c = decode_utf8(text_, next);
    if (is_digit(c) || is_fraction_sign(c) || (is_currency(c) && digit_at(skip_spaces(next)))) {
      number();
      return false;
    }
    if (is_letter(c)) {
      word();
      return false;
    }
    between(c, at_, next, spaced);
    at_ = next;
    return is_space(c) || c == '\n' || c == '\t';
  }

  bool digit_at(std::size_t offset) const { return offset < end_ && is_digit(static_cast<unsigned char>(text_[offset])); }

  char32_t peek(std::size_t offset) const {
    if (offset >= end_) return 0;
    return decode_utf8(text_, offset);
  }

  std::size_t skip_spaces(std::size_t offset) const {
    while (offset < end_ && is_space(peek(offset))) decode_utf8(text_, offset);
    return offset;
  }

  // The end of the web or e-mail address that starts at `begin`, whose first letters end at `letters`; 0 when it is none.
  std::size_t address_end(std::size_t begin, std::size_t letters) const {
    if (letters >= end_ || !goes_on_in_address(text_[letters])) return 0;
    std::size_t last = letters;
    const std::size_t furthest = std::min<std::size_t>(end_, begin + longest_address);
    while (last < furthest && is_address_character(text_[last])) ++last;
    while (last > begin && std::string_view(".:!?*").find(text_[last - 1]) != std::string_view::npos) --last;
    const std::string_view run = std::string_view(text_).substr(begin, last - begin);
    const std::size_t at = run.find('@');
    const bool mail = at != std::string_view::npos && run.find('.', at) != std::string_view::npos;
    const std::string_view site = run.substr(0, run.find('/'));
    const auto names_domain = [&](std::string_view domain) { return site.ends_with(domain); };
    const bool web = run.starts_with("http://") || run.starts_with("https://") || run.starts_with("www.") ||
                     std::any_of(web_domains.begin(), web_domains.end(), names_domain);
    return mail || web ? last : 0;
  }

  void address(std::size_t end) {
    std::string folded;
    for (std::size_t i = at_; i < end; ++i) append_utf8(folded, fold(static_cast<unsigned char>(text_[i])));
    add(TokenKind::word, at_, end, folded, 0);
    at_ = end;
  }

  // Something that is neither word nor number: a stop becomes a token, all else a flag on the next one.
  void between(char32_t c, std::size_t begin, std::size_t next, bool spaced) {
    switch (c) {
      case '.': case ';': case '?': case '!': case ':': case '|': case 0x2026:
        add(TokenKind::stop, begin, next, c == 0x2026 ? "." : std::string_view(text_).substr(begin, next - begin), 0);
        return;
      case ',': pending_ |= flag_after_comma; return;
      case '(': case '[': case '{': pending_ |= flag_after_open_bracket; return;
      case ')': case ']': case '}': pending_ |= flag_after_close_bracket; return;
      case '/': pending_ |= flag_after_slash; return;
      case '\n': case '\t': pending_ |= flag_after_break; return;
      case '"': pending_ |= spaced ? flag_after_open_quote : flag_after_close_quote; return;
      case 0x2018:
        in_single_quotes_ = !digit_at(next);
        pending_ |= flag_after_open_quote;
        return;
      case 0x201C: case 0xAB: case 0x201E: pending_ |= flag_after_open_quote; return;
      case 0x201D: case 0xBB: pending_ |= flag_after_close_quote; return;
      default: break;
    }
    if (is_apostrophe(c)) {
      in_single_quotes_ = spaced && !digit_at(next);  // but '10 is a year
      pending_ |= spaced ? flag_after_open_quote : flag_after_close_quote;
    } else if (is_hyphen(c)) {
      const char32_t after = peek(next);
      pending_ |= spaced || is_space(after) ? flag_after_dash : flag_after_hyphen;
    } else if (is_dash(c)) {
      pending_ |= flag_after_dash;
    }
  }

  void number() {
    const std::size_t begin = at_;
    std::size_t last = begin;   // behind the last character that surely belongs to the number
    bool letters = false;
    std::size_t offset = begin;
    if (is_currency(peek(offset))) {
      decode_utf8(text_, offset);
      offset = skip_spaces(offset);  // "£ 1,000"
    }
    while (offset < end_) {
      const std::size_t here = offset;
      const char32_t c = decode_utf8(text_, offset);
      const bool percent = c == '%' && !is_letter(peek(offset)) && !digit_at(offset);  // not the %20 of an address
      if (is_digit(c) || is_fraction_sign(c) || percent) {
        last = offset;
        if (c == '%') break;
      } else if ((c == ',' || c == '.' || c == '/' || c == ':') && digit_at(offset) && !letters) {
        // 1,000  4.3.1  12/07/2010  10:30, but "1, 2" has a space and "5,6" is still one shape
      } else if (c == '+' && digit_at(offset) && !letters) {
        // 3+1+1 years: the certain years first
      } else if (is_letter(c) && c < 0x80) {
        letters = true;
        last = offset;
      } else if (c == '.' && letters && peek(offset) == 'm' && here > begin && (text_[here - 1] == 'p' || text_[here - 1] == 'a')) {
        // 5p.m.
        offset = std::min<std::size_t>(here + 2, end_);
        last = offset;
      } else {
        break;
      }
    }
    if (const std::size_t sign = skip_spaces(last); sign > last && sign < end_ && text_[sign] == '%' && !letters) last = sign + 1;  // "10 %"
    at_ = last;
    std::string folded;
    for (std::size_t i = begin; i < last;) {
      const char32_t c = decode_utf8(text_, i);
      if (!is_space(c)) append_utf8(folded, fold(c));
    }
    add(TokenKind::number, begin, last, folded, 0);
  }

  // The end of the plain letters from `at` on.
  std::size_t letters_end(std::size_t at) const {
    if constexpr (std::endian::native == std::endian::little) {
      for (; at + 8 <= end_; at += 8) {
        const std::uint64_t others = other_than_letters(load<std::uint64_t>(text_.data() + at));
        if (others != 0) return at + static_cast<std::size_t>(std::countr_zero(others)) / 8;
      }
    }
    while (at < end_ && is_plain_letter(static_cast<unsigned char>(text_[at]))) ++at;
    return at;
  }

  // Writes plain letters in lower case, and what stands behind them where that spares looking where they end.
  void fold_letters(std::size_t first, std::size_t last) {
    char* folded = room_for(last - first + 8);
    for (; first < last && first + 8 <= end_; first += 8, folded += 8) {
      const std::uint64_t lower = load<std::uint64_t>(text_.data() + first) | 0x20 * each_byte;
      std::memcpy(folded, &lower, sizeof lower);
    }
    for (; first < last; ++first) *folded++ = static_cast<char>(text_[first] | 0x20);
  }

  // Reads a word of plain letters only, as nearly all are, with as little ado as can be; false when it may be more.
  bool plain_word() {
    const std::size_t last = letters_end(at_);
    if (last < end_ && !ends_plain_word(text_[last])) {
      const bool ends_sentence = (text_[last] == '.' || text_[last] == ':') && (last + 1 == end_ || text_[last + 1] == ' ');
      if (!ends_sentence) return false;
    }
    const std::size_t length = last - at_;
    fold_letters(at_, last);
    const auto is_upper = [](char letter) { return (letter & 0x20) == 0; };
    std::uint16_t flags = 0;
    if (is_upper(text_[at_])) {
      flags |= flag_capitalised;
      if (length >= 2 && std::ranges::all_of(text_.substr(at_, length), is_upper)) flags |= flag_all_caps;
    }
    push(TokenKind::word, at_, last, length, flags);
    at_ = last;
    return true;
  }

  void word() {
    const std::size_t begin = at_;
    std::string folded;
    std::size_t uppers = 0;
    std::size_t letters = 0;
    bool first_upper = false;
    std::size_t offset = begin;
    std::size_t last = begin;
    std::size_t apostrophe_at = std::string::npos;      // in folded
    std::size_t apostrophe_source = 0;
    while (offset < end_) {
      const std::size_t here = offset;
      const char32_t c = decode_utf8(text_, offset);
      if (is_letter(c)) {
        const char32_t low = fold(c);
        if (low != c) {
          ++uppers;
          if (letters == 0) first_upper = true;
        }
        ++letters;
        append_utf8(folded, low);
      } else if (c == soft_hyphen) {
        // no trace in the folded form
      } else if (is_digit(c) && letters > 0) {
        append_utf8(folded, c);  // NI4, s106
      } else if (is_numero_mark(c) && folded == "n") {
        folded += 'o';
      } else if (is_apostrophe(c) && is_letter(peek(offset))) {
        apostrophe_at = folded.size();
        apostrophe_source = here;
        folded += '\'';
      } else if (c == '.' && single_letters(begin, here) && is_letter(peek(offset)) && single_letter_at(offset)) {
        // e.g.  i.e.  p.a.  U.K.: the dots vanish from the folded form
      } else {
        break;
      }
      last = offset;
    }
    if (const std::size_t end = address_end(begin, last)) {
      address(end);
      return;
    }
    std::uint16_t flags = 0;
    // The dot behind the last letter of a dotted abbreviation belongs to it.
    if (last < end_ && text_[last] == '.' && std::string_view(text_).substr(begin, last - begin).find('.') != std::string_view::npos) {
      ++last;
      flags |= flag_dotted;
    }
    at_ = last;

    if (first_upper) flags |= flag_capitalised;
    if (uppers >= 2 && uppers == letters) flags |= flag_all_caps;
    if (apostrophe_at != std::string::npos && split_contraction(begin, last, apostrophe_at, apostrophe_source, folded, flags)) return;
    if (last < end_ && is_apostrophe(peek(last)) && folded.ends_with('s') && !in_single_quotes_) {
      flags |= flag_possessive;  // months' notice: no closing quotation mark
      decode_utf8(text_, at_);
    }
    add(TokenKind::word, begin, last, folded, flags);
  }

  bool single_letters(std::size_t begin, std::size_t here) const {
    return here == begin + 1 || (here >= begin + 2 && text_[here - 2] == '.');
  }
  bool single_letter_at(std::size_t offset) const { return offset + 1 >= end_ || text_[offset + 1] == '.' || !is_letter(peek(offset + 1)); }

  bool split_contraction(std::size_t begin, std::size_t last, std::size_t apostrophe, std::size_t source, const std::string& folded, std::uint16_t flags) {
    const std::string_view whole = folded;
    const std::string_view host = whole.substr(0, apostrophe);
    const std::string_view ending = whole.substr(apostrophe);
    if (ending == "'t" && host.size() > 1 && host.ends_with('n')) {
      std::string_view base = host.substr(0, host.size() - 1);
      if (whole == "won't") base = "will";
      if (whole == "shan't") base = "shall";
      if (whole == "can't") base = "can";
      add(TokenKind::word, begin, source - 1, base, flags);
      add(TokenKind::word, source - 1, last, "not", flag_contracted);
      return true;
    }
    for (const Contraction& contraction : contractions) {
      if (ending != contraction.ending) continue;
      add(TokenKind::word, begin, source, host, flags);
      add(TokenKind::word, source, last, contraction.word, flag_contracted);
      return true;
    }
    if (ending != "'s") return false;
    if (std::find(is_hosts.begin(), is_hosts.end(), host) != is_hosts.end()) {
      add(TokenKind::word, begin, source, host, flags);
      add(TokenKind::word, source, last, host == "let" ? "us" : "is", flag_contracted);
    } else {
      add(TokenKind::word, begin, source, host, flags | flag_possessive);
    }
    return true;
  }

  void add(TokenKind kind, std::size_t begin, std::size_t end, std::string_view folded, int flags) {
    std::copy(folded.begin(), folded.end(), room_for(folded.size()));
    push(kind, begin, end, folded.size(), flags);
  }

  // Where the folded form of the next token goes.
  char* room_for(std::size_t length) {
    if (out_.folded.size() - used_ < length) out_.folded.resize(used_ + length + (end_ - at_));
    return out_.folded.data() + used_;
  }

  // Makes a token of the folded form that was just written.
  void push(TokenKind kind, std::size_t begin, std::size_t end, std::size_t length, int flags) {
    const std::string_view folded = std::string_view(out_.folded).substr(used_, std::min<std::size_t>(length, 0xFFFF));
    const std::uint32_t hash = hash_of_word(folded);
    const DistinctWord* const known = out_.words.find(folded, hash, out_.folded);
    const DistinctWord word = known != nullptr ? *known : add_word(folded, hash);
    out_.tokens.push_back({.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                           .folded = word.folded,
                           .length = word.length,
                           .flags = static_cast<std::uint16_t>(flags | pending_),
                           .form = word.form,
                           .classes = word.classes,
                           .kind = kind,
                           .sense = word.sense});
    pending_ = 0;
  }

  DistinctWord add_word(std::string_view folded, std::uint32_t hash) {
    const KnownWord known = known_word(folded);
    const DistinctWord word{.hash = hash,
                            .folded = static_cast<std::uint32_t>(used_),
                            .length = static_cast<std::uint16_t>(folded.size()),
                            .classes = known.classes,
                            .form = lexicon_.find(folded),
                            .sense = known.sense};
    out_.words.add(word);
    used_ += folded.size();
    return word;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  const Lexicon& lexicon_;
  TokenText& out_;
  std::size_t used_;   // bytes of out_.folded in use
  std::uint16_t pending_ = 0;
  bool in_single_quotes_ = false;
};

}  // namespace

void tokenise(std::string_view text, Span range, const Lexicon& lexicon, TokenText& out) { Tokeniser(text, range, lexicon, out).run(); }

void tokenise(std::string_view text, Span range, TokenText& out) {
  static const Lexicon none;
  tokenise(text, range, none, out);
}

}  // namespace compactproof
