#include "readers/odt_list_style.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "readers/xml.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::int64_t largest_number = 1'000'000;  // larger ones come from no person's list

std::optional<std::int64_t> integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return std::clamp(value, -largest_number, largest_number);
}

std::size_t level_of(pugi::xml_node level) {
  const std::int64_t number = integer(attribute(level, "level")).value_or(0);
  const bool known = number >= 1 && number <= static_cast<std::int64_t>(limits::list_levels);
  return known ? static_cast<std::size_t>(number) - 1 : limits::list_levels;
}

// Symbol fonts keep their bullets in the private use area, where no other font has a shape for them.
std::string readable_bullet(std::string_view bullet) {
  std::size_t offset = 0;
  if (bullet.empty()) return "•";
  const char32_t point = decode_utf8(bullet, offset);
  const bool private_use = point >= 0xE000 && point <= 0xF8FF;
  return private_use || point < 0x20 ? "•" : std::string(bullet.substr(0, offset));
}

NumberFormat format_of(char sample) {
  switch (sample) {
    case 'a': return NumberFormat::lower_letter;
    case 'A': return NumberFormat::upper_letter;
    case 'i': return NumberFormat::lower_roman;
    case 'I': return NumberFormat::upper_roman;
    default: return NumberFormat::decimal;
  }
}

OdtListLevel read_number_level(pugi::xml_node node) {
  OdtListLevel level;
  const std::string_view format = attribute(node, "num-format");
  if (format.empty()) return level;
  level.number_format = format_of(format[0]);
  level.letters_repeat = attribute(node, "num-letter-sync") == "true";
  level.prefix = attribute(node, "num-prefix");
  level.suffix = attribute(node, "num-suffix");
  level.pattern = attribute(node, "num-list-format");
  level.start = integer(attribute(node, "start-value")).value_or(1);
  level.display_levels = static_cast<std::size_t>(std::max<std::int64_t>(
      1, integer(attribute(node, "display-levels")).value_or(1)));
  return level;
}

// After "z" comes "aa", then "ab".
std::string letters(std::int64_t value, char first) {
  std::string text;
  for (; value > 0; value = (value - 1) / 26) text.insert(text.begin(), static_cast<char>(first + (value - 1) % 26));
  return text;
}

std::string formatted(const OdtListLevel& level, std::int64_t value) {
  if (!level.letters_repeat && value > 0) {
    if (level.number_format == NumberFormat::lower_letter) return letters(value, 'a');
    if (level.number_format == NumberFormat::upper_letter) return letters(value, 'A');
  }
  return format_number(level.number_format, value);
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

OdtListStyle read_list_style(pugi::xml_node style) {
  OdtListStyle read;
  for (pugi::xml_node node : style.children()) {
    const std::size_t place = level_of(node);
    if (place == limits::list_levels) continue;
    OdtListLevel& level = read.levels[place];
    const std::string_view name = local_name(node);
    if (name == "list-level-style-bullet") {
      level.bullet = readable_bullet(attribute(node, "bullet-char"));
    } else if (name == "list-level-style-image") {
      level.bullet = "•";
    } else {
      level = read_number_level(node);
    }
  }
  return read;
}

void OdtListCounter::advance(const OdtListStyle& style, std::size_t level) {
  Number& number = numbers_[level];
  number.value = number.counting ? number.value + 1 : style.levels[level].start;
  number.counting = true;
  std::fill(numbers_.begin() + static_cast<std::ptrdiff_t>(level) + 1, numbers_.end(), Number{});
}

void OdtListCounter::restart(std::size_t level, std::int64_t value) {
  numbers_[level] = {std::clamp(value, -largest_number, largest_number) - 1, true};
}

void OdtListCounter::restart(std::size_t level) { numbers_[level] = {}; }

// A level that has had no item of its own yet, above one that has, shows its start value.
std::string OdtListCounter::number(const OdtListStyle& style, std::size_t level) const {
  const Number& number = numbers_[level];
  return formatted(style.levels[level], number.counting ? number.value : style.levels[level].start);
}

std::string OdtListCounter::label(const OdtListStyle& style, std::size_t level) const {
  const OdtListLevel& own = style.levels[level];
  if (!own.bullet.empty()) return own.bullet;
  if (own.number_format == NumberFormat::none) return {};
  std::string label;
  if (own.pattern.empty()) {
    const std::size_t shown = std::min(own.display_levels, level + 1);
    for (std::size_t i = level + 1 - shown; i <= level; ++i) {
      const std::string part = number(style, i);
      if (!label.empty() && !part.empty()) label += '.';
      label += part;
    }
    return trimmed(std::string(own.prefix) + label + std::string(own.suffix));
  }
  for (std::size_t i = 0; i < own.pattern.size(); ++i) {
    const std::size_t close = own.pattern[i] == '%' ? own.pattern.find('%', i + 1) : std::string_view::npos;
    const auto place = close == std::string_view::npos ? std::nullopt
                                                       : integer(own.pattern.substr(i + 1, close - i - 1));
    if (place && *place >= 1 && *place <= static_cast<std::int64_t>(level) + 1) {
      label += number(style, static_cast<std::size_t>(*place) - 1);
      i = close;
    } else {
      label += own.pattern[i];
    }
  }
  return trimmed(label);
}

}  // namespace compactproof
