#include "framework/compile_topics.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace compactproof {

namespace {

// The pieces of a text that spaces divide.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = text.find_first_not_of(' '); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(' ', end);
  }
  return words;
}

// The whole numbers of a text; nothing when it holds anything else.
std::optional<std::vector<TopicWords::Weight>> numbers_of(std::string_view text) {
  std::vector<TopicWords::Weight> numbers;
  for (const std::string_view word : words_of(text)) {
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), numbers.emplace_back());
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  }
  return numbers;
}

TopicWords::Weight start_of(const SourceText& text, Problems& problems) {
  const auto start = numbers_of(text.text);
  if (start && start->size() == 1) return start->front();
  problems.add(text.place, "`" + text.text + "` is no score", "give tenths: -64");
  return 0;
}

}  // namespace

void keep_topic_words(const TopicSource& source, Vocabulary& vocabulary) {
  for (const auto& [forms, weights] : source.words) {
    std::vector<FormId> kept;
    for (const std::string_view form : words_of(forms.text)) kept.push_back(vocabulary.add_form(form));
    vocabulary.keep_apart(std::move(kept));
  }
}

TopicWords compile_topics(const TopicSource& source, const Lexicon& lexicon, Problems& problems) {
  std::vector<TopicWords::Weight> start;
  for (const auto& [topic, score] : source.start) start.push_back(start_of(score, problems));
  TopicWords words(std::move(start));
  for (const auto& [text, weights] : source.words) {
    const auto numbers = numbers_of(weights.text);
    if (!numbers || numbers->size() != words.topics() + 1 || numbers->front() <= 0) {
      const std::string topics = std::to_string(words.topics()) + " topics";
      problems.add(weights.place, "`" + text.text + "` needs its rarity and a weight for each of the " + topics,
                   "write whole numbers, the rarity in hundredths, the weights in tenths: 412 33 0 -4");
      continue;
    }
    std::vector<FormId> forms;
    for (const std::string_view form : words_of(text.text)) forms.push_back(lexicon.find(form));
    words.add(forms, static_cast<std::uint16_t>(numbers->front()), std::span(*numbers).subspan(1));
    if (text.text == TopicWords::any_number) words.set_number(forms.front());
  }
  return words;
}

}  // namespace compactproof
