#include "framework/compile_topics.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace compactproof {

namespace {

// A word that was never seen in a passage on the topic is unlikely there, not impossible; and no word decides alone.
constexpr double unseen = 0.05;
constexpr double least_weight = -3;
constexpr double most_weight = 4.5;

// The next piece of a text that spaces divide; it is taken off the text.
std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

std::optional<std::uint32_t> whole_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "4:31" – in 31 passages on the topic that is listed fifth.
std::optional<std::pair<std::uint32_t, std::uint32_t>> topic_and_count(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto topic = whole_number(text.substr(0, colon));
  const auto count = whole_number(text.substr(colon + 1));
  if (!topic || !count) return std::nullopt;
  return std::pair(*topic, *count);
}

class TopicCompiler {
 public:
  TopicCompiler(const TopicSource& source, Problems& problems) : source_(source), problems_(problems) {}

  TopicWords compile() {
    if (source_.passages.empty()) return {};
    read_passages();
    words_.topics = static_cast<std::uint32_t>(passages_.size());
    words_.weights.resize(words_.topics);
    for (const auto& [forms, counts] : source_.words) add_word(forms, counts);
    words_.words.renumber(std::move(row_of_form_));
    return std::move(words_);
  }

 private:
  void read_passages() {
    all_ = count_of(source_.all);
    for (const auto& [rule, count] : source_.passages) passages_.push_back(count_of(count));
  }

  std::uint32_t count_of(const SourceText& text) {
    if (const auto count = whole_number(text.text)) return *count;
    problems_.add(text.place, "`" + text.text + "` is no number of passages");
    return 0;
  }

  void add_word(const SourceText& forms, const SourceText& counts) {
    const auto row = static_cast<FormId>(words_.weights.size() / words_.topics);
    for (std::string_view rest = forms.text; !rest.empty();) {
      const FormId form = words_.words.add(take_word(rest));
      if (form == row_of_form_.size()) row_of_form_.push_back(row);
    }
    std::string_view rest = counts.text;
    const auto all = whole_number(take_word(rest));
    std::vector<std::uint32_t> in_topic(words_.topics);
    bool right = all.has_value();
    while (!rest.empty() && right) {
      const auto entry = topic_and_count(take_word(rest));
      right = entry && entry->first < words_.topics && entry->second <= *all;
      if (right) in_topic[entry->first] = entry->second;
    }
    if (!right) {
      problems_.add(counts.place, "`" + counts.text + "` does not say how often `" + forms.text + "` was seen",
                    "write in how many passages it stood, then for topics, counted from 0, in how many on them: 18 4:3 7:2");
    }
    for (std::uint32_t topic = 0; topic < words_.topics; ++topic) {
      words_.weights.push_back(right ? weight_of(in_topic[topic], passages_[topic], *all) : std::int8_t{0});
    }
  }

  std::int8_t weight_of(std::uint32_t here, std::uint32_t passages_here, std::uint32_t all) const {
    const auto share = [](std::uint32_t part, std::uint32_t whole) { return (part + unseen) / (whole + 2 * unseen + 1); };
    const std::uint32_t passages_elsewhere = all_ - std::min(all_, passages_here);
    const double weight = std::log(share(here, passages_here) / share(all - here, passages_elsewhere));
    return static_cast<std::int8_t>(std::lround(TopicWords::scale * std::clamp(weight, least_weight, most_weight)));
  }

  const TopicSource& source_;
  Problems& problems_;
  std::uint32_t all_ = 0;
  std::vector<std::uint32_t> passages_;   // by topic
  TopicWords words_;
  std::vector<FormId> row_of_form_{Lexicon::unknown};
};

}  // namespace

TopicWords compile_topics(const TopicSource& source, Problems& problems) {
  return TopicCompiler(source, problems).compile();
}

}  // namespace compactproof
