#include "framework/problems.h"

#include <algorithm>
#include <tuple>

#include "error.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::size_t max_written = 50;
constexpr std::size_t max_line_characters = 160;  // a longer line is shown around the column

std::string_view line_of(std::string_view text, int line) {
  for (int i = 1; i < line; ++i) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

// The line and the caret under `column`. Tabs are shown as one space, so that the caret stays in place.
std::string excerpt(std::string_view line, int column, const std::string& hint) {
  const std::size_t caret = column > 0 ? static_cast<std::size_t>(column - 1) : 0;
  const bool long_line = line.size() > max_line_characters && caret > max_line_characters / 2;
  const std::size_t skipped = long_line ? caret - max_line_characters / 2 : 0;
  std::string shown;
  std::size_t character = 0;
  for (std::size_t offset = 0; offset < line.size() && character < skipped + max_line_characters; ++character) {
    const char32_t point = decode_utf8(line, offset);
    if (character >= skipped) append_utf8(shown, point < 0x20 || point == 0x7F ? U' ' : point);
  }
  std::string text = "  " + shown + "\n  " + std::string(caret - skipped, ' ') + '^';
  if (!hint.empty()) text += ' ' + hint;
  return text + '\n';
}

// Edit distance where swapping two neighbours is one edit.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

void Problems::add(SourcePlace place, std::string message, std::string hint) {
  problems_.push_back({std::move(place), std::move(message), std::move(hint)});
}

void Problems::add_file(const std::string& path, std::string_view text) { files_[path] = std::string(text); }

std::string Problems::to_string() const {
  std::vector<const Problem*> ordered;
  for (const Problem& problem : problems_) ordered.push_back(&problem);
  const auto key = [](const Problem* p) { return std::tie(p->place.path, p->place.line, p->place.column, p->message); };
  std::sort(ordered.begin(), ordered.end(), [&](auto* a, auto* b) { return key(a) < key(b); });
  // A rule that two points use is compiled twice.
  const auto same = [&](auto* a, auto* b) { return key(a) == key(b); };
  ordered.erase(std::unique(ordered.begin(), ordered.end(), same), ordered.end());

  std::string text;
  for (std::size_t i = 0; i < ordered.size() && i < max_written; ++i) {
    const auto& [place, message, hint] = *ordered[i];
    text += place.path;
    if (place.line > 0) text += ':' + std::to_string(place.line);
    if (place.column > 0) text += ':' + std::to_string(place.column);
    text += ": " + message + '\n';
    const auto file = files_.find(place.path);
    if (file != files_.end() && place.line > 0) {
      text += excerpt(line_of(file->second, place.line), place.column, hint);
    } else if (!hint.empty()) {
      text += "  " + hint + '\n';
    }
  }
  if (ordered.size() > max_written) text += "... and " + std::to_string(ordered.size() - max_written) + " more\n";
  if (!text.empty()) text.pop_back();
  return text;
}

void Problems::throw_if_any() const {
  if (!empty()) throw Error(to_string());
}

std::string closest(std::string_view word, const std::vector<std::string>& candidates) {
  // A long word is never a slip of a key, and comparing it would cost its length times every candidate's.
  constexpr std::size_t longest_word = 100;
  if (word.empty() || word.size() > longest_word) return {};
  std::string best;
  std::size_t best_distance = word.size() / 3 + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.empty() || candidate.size() > longest_word) continue;
    const std::size_t edits = distance(word, candidate);
    if (edits < best_distance) best = candidate, best_distance = edits;
  }
  return best;
}

}  // namespace compactproof
