#include "authoring/variants.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace compactproof {

namespace {

constexpr std::size_t wrap_column = 72;

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// --- another form of the same words ---

std::string with_smart_quotes(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n' || text[i - 1] == '(';
    if (text[i] == '\'') out += opens ? "‘" : "’";
    else if (text[i] == '"') out += opens ? "“" : "”";
    else out += text[i];
  }
  return out;
}

// "12 weeks" with a space that does not break.
std::string with_fixed_spaces(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool fixes = text[i] == ' ' && i > 0 && i + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[i - 1])) != 0 &&
                       std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0;
    out += fixes ? "\u00A0" : std::string(1, text[i]);
  }
  return out;
}

std::string wrapped(const std::string& text) {
  std::string out = text;
  std::size_t line = 0;
  std::size_t space = std::string::npos;
  for (std::size_t i = 0; i < out.size(); ++i) {
    // A line that ends with a sentence may end a paragraph as well: nothing is certain there.
    if (out[i] == ' ' && i > 0 && out[i - 1] != '.' && out[i - 1] != '?') space = i;
    if (i - line >= wrap_column && space != std::string::npos) {
      out[space] = '\n';
      line = space + 1;
      space = std::string::npos;
    }
  }
  return out;
}

struct SpelledNumber {
  std::string_view digits;
  std::string_view word;
};
constexpr std::array<SpelledNumber, 19> spelled_numbers = {{{"2", "two"},       {"3", "three"},     {"4", "four"},     {"5", "five"},
                                                            {"6", "six"},       {"7", "seven"},     {"8", "eight"},    {"9", "nine"},
                                                            {"10", "ten"},      {"11", "eleven"},   {"12", "twelve"},  {"13", "thirteen"},
                                                            {"14", "fourteen"}, {"15", "fifteen"},  {"16", "sixteen"}, {"18", "eighteen"},
                                                            {"20", "twenty"},   {"28", "twenty-eight"}, {"30", "thirty"}}};
constexpr std::array<std::string_view, 6> periods = {" days", " working days", " weeks", " months", " calendar months", " years"};

// The first "twelve weeks" or "12 weeks" of the text; each number is written as `form` makes it.
template <typename Form>
std::optional<std::string> with_number(const std::string& text, bool in_words, Form form) {
  for (const SpelledNumber& number : spelled_numbers) {
    for (const std::string_view period : periods) {
      const std::string written = " " + std::string(in_words ? number.word : number.digits) + std::string(period);
      const std::size_t at = text.find(written);
      if (at == std::string::npos) continue;
      return text.substr(0, at + 1) + form(number) + text.substr(at + written.size() - period.size());
    }
  }
  return std::nullopt;
}

void add_number_forms(const std::string& text, std::vector<Variant>& out) {
  const auto add = [&](std::string_view name, std::optional<std::string> variant) {
    if (variant) out.push_back({name, Variant::Relation::same, std::move(*variant)});
  };
  const auto digits = [](const SpelledNumber& n) { return std::string(n.digits); };
  const auto word = [](const SpelledNumber& n) { return std::string(n.word); };
  const auto both = [](const SpelledNumber& n) { return std::string(n.digits) + " (" + std::string(n.word) + ")"; };
  add("the number in digits", with_number(text, true, digits));
  add("the number in words", with_number(text, false, word));
  add("the number in both", with_number(text, true, both));
}

// --- one plain sentence, turned ---

constexpr std::array<std::string_view, 3> firm_modals = {" will ", " shall ", " must "};

// The only firm modal of the sentence; nothing when it has none or several, or a weak one besides.
std::optional<std::pair<std::size_t, std::size_t>> only_modal(const std::string& text) {
  std::optional<std::pair<std::size_t, std::size_t>> found;
  for (const std::string_view modal : firm_modals) {
    for (std::size_t at = text.find(modal); at != std::string::npos; at = text.find(modal, at + 1)) {
      if (found) return std::nullopt;
      found = {at, modal.size()};
    }
  }
  return found;
}

bool is_plain_sentence(const std::string& text) {
  constexpr std::array<std::string_view, 12> marks = {"\n", "|", ":", ";", "?", "!", "\"", "(", ". ", "[", " - ", "..."};
  return text.ends_with('.') && std::none_of(marks.begin(), marks.end(), [&](std::string_view mark) { return contains(text, mark); });
}

bool denies_already(const std::string& text) {
  constexpr std::array<std::string_view, 15> words = {" not ",    "No ",      " no ",    " never ",  " without ", "n't ",    "Nobody", "None ",
                                                      " cannot ", " unless ", " until ", " refuse",  " before ",  " nothing", " only "};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(text, word); });
}

// "the Council will …" for the middle of a sentence; nothing when the first word may be a name.
std::optional<std::string> in_mid_sentence(const std::string& text) {
  constexpr std::array<std::string_view, 22> openers = {"The ",  "A ",     "An ",   "We ",    "Our ",  "All ",  "Each ", "Every ",
                                                        "No ",   "There ", "This ", "These ", "They ", "It ",   "You ",  "Your ",
                                                        "Any ",  "At ",    "In ",   "When ",  "Where ", "Those "};
  for (const std::string_view opener : openers) {
    if (!text.starts_with(opener)) continue;
    std::string out = text.substr(0, text.size() - 1);
    out[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(out[0])));
    return out;
  }
  return std::nullopt;
}

// "The Council will:" and the rest as an item, when the modal stands behind a short subject.
std::optional<std::string> as_item(const std::string& text, std::pair<std::size_t, std::size_t> modal) {
  constexpr std::size_t longest_subject = 40;
  if (modal.first > longest_subject || contains(text.substr(0, modal.first), ",")) return std::nullopt;
  return text.substr(0, modal.first + modal.second - 1) + ":\n- " + text.substr(modal.first + modal.second);
}

void add_turned(const std::string& text, std::vector<Variant>& out) {
  using Relation = Variant::Relation;
  const std::string bare = text.substr(0, text.size() - 1);
  if (const auto clause = in_mid_sentence(text)) {
    out.push_back({"as a question", Relation::silent, "Do you think that " + *clause + "?"});
    const bool speaks_of_code = contains(text, "Compact") || contains(text, "Code") || contains(text, "Covenant");
    if (!speaks_of_code) out.push_back({"as another's words", Relation::silent, "The national Compact says that " + *clause + "."});
  }
  out.push_back({"as a heading", Relation::silent, "# " + bare});
  const auto modal = only_modal(text);
  if (!modal) return;
  const auto with_modal = [&](std::string_view words) { return text.substr(0, modal->first) + std::string(words) + text.substr(modal->first + modal->second); };
  if (const auto item = as_item(text, *modal)) out.push_back({"as a lead-in and its item", Relation::same, *item});
  if (denies_already(text)) return;
  out.push_back({"weakened", Relation::not_met, with_modal(" may ")});
  out.push_back({"denied", Relation::not_met, with_modal(" will not ")});
}

}  // namespace

std::vector<Variant> variants_of(const std::string& text, std::string_view verdict) {
  std::vector<Variant> variants;
  const auto add_if_changed = [&](std::string_view name, std::string variant) {
    if (variant != text) variants.push_back({name, Variant::Relation::same, std::move(variant)});
  };
  add_if_changed("smart quotes", with_smart_quotes(text));
  add_if_changed("no-break spaces", with_fixed_spaces(text));
  if (!contains(text, "\n") && !contains(text, "|")) add_if_changed("wrapped lines", wrapped(text));
  add_if_changed("Windows line ends", replace_all(text, "\n", "\r\n"));
  add_if_changed("followed by another matter", text + "\n\nCopies of this paper are kept at the front desk.");
  add_number_forms(text, variants);
  if (verdict != "met" || !is_plain_sentence(text)) return variants;
  const std::size_t forms = variants.size();
  add_turned(text, variants);
  for (std::size_t i = forms; i < variants.size(); ++i) variants[i].turns = true;
  return variants;
}

bool keeps(Variant::Relation relation, std::string_view example_verdict, std::string_view variant_verdict) {
  switch (relation) {
    case Variant::Relation::same: return variant_verdict == example_verdict;
    case Variant::Relation::silent: return variant_verdict == "not_found" || variant_verdict == "not_applicable";
    case Variant::Relation::not_met: return variant_verdict != "met";
  }
  return false;
}

std::string_view describe(Variant::Relation relation) {
  switch (relation) {
    case Variant::Relation::same: return "the same verdict";
    case Variant::Relation::silent: return "not_found";
    case Variant::Relation::not_met: return "anything but met";
  }
  return "";
}

}  // namespace compactproof
