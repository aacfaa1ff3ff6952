#include "report/excerpt.h"

#include <algorithm>

namespace compactproof {
namespace {

struct Passage {
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr std::string_view gap = " … ";

std::vector<Passage> find_passages(std::string_view text, std::string_view matched) {
  std::vector<Passage> found;
  std::size_t from = 0;
  while (!matched.empty()) {
    const std::size_t cut = std::min(matched.find(gap), matched.size());
    const std::string_view words = matched.substr(0, cut);
    matched.remove_prefix(std::min(cut + gap.size(), matched.size()));
    const std::size_t at = words.empty() ? std::string_view::npos : text.find(words, from);
    if (at == std::string_view::npos) continue;
    from = at + words.size();
    found.push_back({at, from});
  }
  return found;
}

std::size_t code_point_at_or_before(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) --offset;
  return offset;
}

// Most of the room stands behind the match: what follows it usually qualifies it.
Passage window(std::string_view text, const std::vector<Passage>& passages, std::size_t limit) {
  if (text.size() <= limit) return {0, text.size()};
  const std::size_t match = passages.empty() ? 0 : passages.front().begin;
  const std::size_t wanted = match > limit / 4 ? match - limit / 4 : 0;
  const std::size_t begin = std::min(wanted, text.size() - limit);
  return {code_point_at_or_before(text, begin), code_point_at_or_before(text, begin + limit)};
}

}  // namespace

std::vector<ExcerptPart> excerpt(std::string_view text, std::string_view matched, std::size_t limit) {
  const std::vector<Passage> passages = find_passages(text, matched);
  const Passage shown = window(text, passages, limit);
  std::vector<ExcerptPart> parts;
  const auto add = [&](std::size_t begin, std::size_t end, bool is_match) {
    begin = std::max(begin, shown.begin);
    end = std::min(end, shown.end);
    if (begin < end) parts.push_back({std::string(text.substr(begin, end - begin)), is_match});
  };
  if (shown.begin > 0) parts.push_back({"… ", false});
  std::size_t from = 0;
  for (const Passage& passage : passages) {
    add(from, passage.begin, false);
    add(passage.begin, passage.end, true);
    from = passage.end;
  }
  add(from, text.size(), false);
  if (shown.end < text.size()) parts.push_back({" …", false});
  return parts;
}

}  // namespace compactproof
