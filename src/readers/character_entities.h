// "&amp;", "&#163;", "&pound" → the character, for HTML and Markdown.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace compactproof {

struct CharacterEntity {
  char32_t character = 0;
  std::size_t length = 0;  // bytes of its spelling, with the & and, where there is one, the semicolon
};

// The entity that `text`, which begins with &, starts with. Nothing when it starts with none that is known: then the &
// stands for itself. Numbers of no character give U+FFFD, those of Windows-1252 what was meant by them.
std::optional<CharacterEntity> read_entity(std::string_view text);

}  // namespace compactproof
