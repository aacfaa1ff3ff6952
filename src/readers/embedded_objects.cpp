#include "readers/embedded_objects.h"

namespace compactproof {

namespace {

constexpr std::size_t most_named = 5;
constexpr std::size_t longest_name = 80;

// Names come from the file and go into a message.
std::string plain(std::string_view name) {
  std::string text;
  for (const char c : name.substr(0, longest_name)) text += c >= 0x20 && c < 0x7F ? c : '?';
  return text;
}

}  // namespace

void EmbeddedObjects::add(std::string_view place, std::string_view name) {
  if (++count_ > most_named) return;
  if (count_ > 1) named_ += ", ";
  named_ += place.empty() ? "a linked one" : plain(place);
  if (!name.empty()) named_ += " (" + plain(name) + ')';
}

void EmbeddedObjects::tell(DocumentBuilder& builder, const std::string& part) const {
  if (count_ == 0) return;
  const std::string more = count_ > most_named ? " and " + std::to_string(count_ - most_named) + " more" : "";
  builder.notice("embedded-document", "Text of embedded or linked objects was not read: " + named_ + more + '.', part);
}

}  // namespace compactproof
