#include "engine/document_type.h"

#include <algorithm>

namespace compactproof {

namespace {

constexpr std::uint32_t first_pages_units = 150;  // about three pages
constexpr std::uint32_t latest_title = 12;        // units in front of a first heading that can still be the title
constexpr std::uint32_t title_units = 4;          // title, subtitle, body
constexpr std::uint32_t repeats_counted = 4;
constexpr double repeat_share = 0.15;             // of the cue's weight for each further occurrence
constexpr double least_score = 2;
constexpr std::size_t most_cues = 5;

// The file's name without folders and suffix, as a document of its own.
Document name_as_document(std::string name) {
  name = name.substr(name.find_last_of("/\\") + 1);
  name = name.substr(0, name.find_last_of('.'));
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  Document document;
  document.blocks.emplace_back().span = {0, static_cast<std::uint32_t>(name.size())};
  document.text = std::move(name);
  return document;
}

struct Occurrences {
  std::uint32_t count = 0;
  std::string words;       // of the first
};

class TypeScorer {
 public:
  explicit TypeScorer(Reading& reading)
      : reading_(reading),
        name_(name_as_document(reading.document().name)),
        name_units_(make_units(name_, reading.rules().lexicon)),
        name_matcher_(reading.rules().patterns, name_units_, nullptr) {
    if (!name_units_.units.empty()) name_matcher_.enter(0);
    match_ahead();
  }

  // The sum of the type's cues; what spoke for it is added to `cues` with its share.
  double score(const TypeRule& type, std::vector<std::pair<double, std::string>>& cues) {
    double sum = 0;
    for (const TypeCue& cue : type.cues) {
      const Occurrences found = occurrences(cue);
      if (found.count == 0) continue;
      const double share = cue.weight * (1 + repeat_share * std::min(found.count - 1, repeats_counted));
      if (share > 0) cues.emplace_back(share, found.words);
      sum += share;
    }
    return sum;
  }

 private:
  // All cues of a unit before the next unit's: the matcher is quickest so.
  void match_ahead() {
    std::vector<PatternListId> in_body;
    std::vector<PatternListId> in_headings;
    for (const TypeRule& type : reading_.rules().types) {
      for (const TypeCue& cue : type.cues) {
        if (cue.place == TypeCue::Place::body) in_body.push_back(cue.patterns);
        if (cue.place == TypeCue::Place::heading) in_headings.push_back(cue.patterns);
      }
    }
    for (std::uint32_t unit = 0; unit < reading_.unit_count(); ++unit) {
      if (unit < first_pages_units) reading_.matcher().match(unit, in_body);
      if (reading_.unit(unit).kind == UnitKind::heading) reading_.matcher().match(unit, in_headings);
    }
  }

  Occurrences occurrences(const TypeCue& cue) {
    switch (cue.place) {
      case TypeCue::Place::title: {
        Occurrences found = count(cue.patterns, title_end(), false);
        found.count = std::min<std::uint32_t>(found.count, 1);
        return found;
      }
      case TypeCue::Place::heading: return count(cue.patterns, reading_.unit_count(), true);
      case TypeCue::Place::body: return count(cue.patterns, first_pages_units, false);
      case TypeCue::Place::name: return in_name(cue.patterns);
    }
    return {};
  }

  // The title: the first few units, and the first heading with the line below it when it comes soon.
  std::uint32_t title_end() const {
    for (std::uint32_t i = 0; i < std::min(reading_.unit_count(), latest_title); ++i) {
      const bool styled = reading_.document().blocks[reading_.unit(i).block].kind == BlockKind::heading;
      if (styled && reading_.unit(i).zone == Zone::own) return std::max(i + 2, title_units);
    }
    return title_units;
  }

  Occurrences count(PatternListId list, std::uint32_t last, bool headings_only) {
    Occurrences found;
    for_each_unit(reading_.matcher().candidates(list), [&](std::uint32_t unit) {
      if (unit >= last || (headings_only && reading_.unit(unit).kind != UnitKind::heading)) return;
      const std::span<const PatternMatch> matches = reading_.matcher().matches(unit, list);
      if (!matches.empty() && found.count++ == 0) found.words = words(reading_.units(), unit, matches.front());
    });
    return found;
  }

  Occurrences in_name(PatternListId list) {
    if (name_units_.units.empty()) return {};
    const std::span<const PatternMatch> found = name_matcher_.find(list);
    if (found.empty()) return {};
    return {1, words(name_units_, 0, found.front())};
  }

  static std::string words(const Units& units, std::uint32_t unit, const PatternMatch& match) {
    const auto tokens = units.tokens(units.units[unit]);
    std::string text;
    for (std::uint32_t i = match.first; i < match.last; ++i) {
      if (tokens[i].kind == TokenKind::stop) continue;
      if (!text.empty()) text += ' ';
      text += units.text.word(tokens[i]);
    }
    return text;
  }

  Reading& reading_;
  Document name_;
  Units name_units_;
  UnitMatcher name_matcher_;
};

// The weightiest cues, each wording once.
std::vector<std::string> best_words(std::vector<std::pair<double, std::string>> cues) {
  std::stable_sort(cues.begin(), cues.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> words;
  for (const auto& [share, text] : cues) {
    if (words.size() < most_cues && std::find(words.begin(), words.end(), text) == words.end()) words.push_back(text);
  }
  return words;
}

}  // namespace

RecognisedType recognise_type(Reading& reading) {
  TypeScorer scorer(reading);
  RecognisedType result;
  result.code = "OUT";
  double best = 0;
  double second = 0;
  for (const TypeRule& type : reading.rules().types) {
    std::vector<std::pair<double, std::string>> cues;
    const double score = scorer.score(type, cues);
    if (score > best) {
      result.runner_up = best > 0 ? result.code : std::string();
      result.code = type.code;
      result.cues = best_words(std::move(cues));
      second = best;
      best = score;
    } else if (score > second) {
      result.runner_up = type.code;
      second = score;
    }
  }
  result.confidence = best > 0 ? (best - second) / best : 0;
  if (best < least_score) {
    result.runner_up = result.code == "OUT" ? std::string() : result.code;
    result.code = "OUT";
    result.cues.clear();
  }
  return result;
}

}  // namespace compactproof
