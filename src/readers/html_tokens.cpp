#include "readers/html_tokens.h"

#include <algorithm>
#include <array>

#include "readers/character_entities.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::size_t longest_name = 32;
constexpr std::size_t longest_value = 4096;
constexpr int most_attributes = 64;

// Elements whose content is text whatever it looks like.
constexpr std::array<std::string_view, 9> raw_elements{"script",  "style",    "title",    "textarea", "xmp",
                                                       "iframe", "noembed", "noframes", "plaintext"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool starts_with_name(std::string_view text, std::string_view name) {
  return text.size() >= name.size() &&
         std::equal(name.begin(), name.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

}  // namespace

bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string decode_entities(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto entity = text[i] == '&' ? read_entity(text.substr(i)) : std::nullopt;
    if (entity) {
      append_utf8(out, entity->character);
      i += entity->length;
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

HtmlTokens::HtmlTokens(std::string_view source, std::size_t begin, std::size_t end)
    : source_(source.substr(0, end)), at_(begin) {}

bool HtmlTokens::next(HtmlToken& token) {
  token.verbatim = false;
  if (!raw_element_.empty() && read_raw_text(token)) return true;
  while (at_ < source_.size()) {
    if (source_[at_] != '<') return read_text(token);
    const char sign = at_ + 1 < source_.size() ? source_[at_ + 1] : ' ';
    const char behind = at_ + 2 < source_.size() ? source_[at_ + 2] : ' ';
    if (is_letter(sign) || (sign == '/' && is_letter(behind))) return read_tag(token);
    if (sign != '!' && sign != '?' && sign != '/') return read_text(token);
    skip_declaration();
  }
  return false;
}

// The first character is text whatever it is.
bool HtmlTokens::read_text(HtmlToken& token) {
  const std::size_t end = std::min(source_.find('<', at_ + 1), source_.size());
  token.kind = HtmlToken::Kind::text;
  token.text = source_.substr(at_, end - at_);
  at_ = end;
  return true;
}

bool HtmlTokens::read_raw_text(HtmlToken& token) {
  std::size_t end = at_;
  while (true) {
    end = std::min(source_.find("</", end), source_.size());
    if (end == source_.size() || starts_with_name(source_.substr(end + 2), raw_element_)) break;
    end += 2;
  }
  token.kind = HtmlToken::Kind::text;
  token.text = source_.substr(at_, end - at_);
  token.verbatim = raw_element_ != "title" && raw_element_ != "textarea";
  at_ = end;
  raw_element_.clear();
  return !token.text.empty();
}

bool HtmlTokens::read_tag(HtmlToken& token) {
  const bool closing = source_[at_ + 1] == '/';
  const std::size_t name_begin = at_ + (closing ? 2 : 1);
  std::size_t name_end = name_begin;
  while (name_end < source_.size() && !is_html_space(source_[name_end]) && source_[name_end] != '/' &&
         source_[name_end] != '>') {
    ++name_end;
  }
  const std::size_t end = end_of_tag(name_end);
  if (end == std::string_view::npos) {
    at_ = source_.size();
    return false;
  }
  token.kind = closing ? HtmlToken::Kind::end : HtmlToken::Kind::start;
  token.text = source_.substr(at_, end - at_);
  token.name = lower_case(source_.substr(name_begin, std::min(name_end - name_begin, longest_name)));
  at_ = end;
  const bool raw = std::find(raw_elements.begin(), raw_elements.end(), token.name) != raw_elements.end();
  if (!closing && raw) raw_element_ = token.name;
  return true;
}

// Behind the > that ends the tag: one inside a quoted value does not.
std::size_t HtmlTokens::end_of_tag(std::size_t from) const {
  for (std::size_t at = from;;) {
    at = source_.find_first_of(">=", at);
    if (at == std::string_view::npos) return at;
    if (source_[at++] == '>') return at;
    while (at < source_.size() && is_html_space(source_[at])) ++at;
    if (at >= source_.size() || (source_[at] != '"' && source_[at] != '\'')) continue;
    at = source_.find(source_[at], at + 1);
    if (at == std::string_view::npos) return at;
    ++at;
  }
}

void HtmlTokens::skip_declaration() {
  const std::string_view rest = source_.substr(at_);
  const bool comment = rest.starts_with("<!--");
  std::size_t end = rest.find(comment ? "-->" : ">", comment ? 2 : 1);
  if (end != std::string_view::npos) end += comment ? 3 : 1;
  at_ = end == std::string_view::npos ? source_.size() : at_ + end;
}

std::optional<std::string> html_attribute(const HtmlToken& tag, std::string_view wanted) {
  const std::string_view text = tag.text;
  const auto skip_space = [&](std::size_t at) {
    while (at < text.size() && (is_html_space(text[at]) || text[at] == '/')) ++at;
    return at;
  };
  std::size_t at = text.find_first_of(" \t\n\r\f/", 1);
  for (int count = 0; count < most_attributes && at != std::string_view::npos; ++count) {
    at = skip_space(at);
    if (at >= text.size() || text[at] == '>') break;
    const std::size_t name_end = std::min(text.find_first_of("= \t\n\r\f/>", at + 1), text.size());
    const bool found = name_end - at == wanted.size() && starts_with_name(text.substr(at), wanted);
    at = name_end;
    while (at < text.size() && is_html_space(text[at])) ++at;
    if (at >= text.size() || text[at] != '=') {
      if (found) return std::string();
      continue;
    }
    ++at;
    while (at < text.size() && is_html_space(text[at])) ++at;
    if (at >= text.size()) break;
    const bool quoted = text[at] == '"' || text[at] == '\'';
    const std::size_t value = quoted ? at + 1 : at;
    const std::size_t end = quoted ? text.find(text[at], value) : text.find_first_of(" \t\n\r\f>", value);
    if (end == std::string_view::npos) break;
    if (found) return decode_entities(text.substr(value, std::min(end - value, longest_value)));
    at = quoted ? end + 1 : end;
  }
  return std::nullopt;
}

}  // namespace compactproof
