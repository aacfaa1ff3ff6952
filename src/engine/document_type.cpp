#include "engine/document_type.h"

#include <algorithm>

namespace compactproof {

namespace {

constexpr std::uint32_t first_pages_units = 150;  // about three pages
constexpr std::uint32_t title_units = 4;          // title, subtitle, body
constexpr std::uint32_t repeats_counted = 4;
constexpr double repeat_share = 0.15;             // of the cue's weight for each further occurrence
constexpr double least_score = 2;

class TypeScorer {
 public:
  explicit TypeScorer(Reading& reading) : reading_(reading) {
    // The file's name says things too: it is read as words of its own.
    std::string name = reading.document().name;
    name = name.substr(name.find_last_of("/\\") + 1);
    name = name.substr(0, name.find_last_of('.'));
    std::replace_if(name.begin(), name.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    name_document_.text = name;
    name_document_.blocks.emplace_back();
    name_document_.blocks.back().span = {0, static_cast<std::uint32_t>(name.size())};
  }

  double score(const TypeRule& type, std::vector<std::pair<double, std::string>>& cues) {
    double sum = 0;
    for (const TypeCue& cue : type.cues) {
      const std::uint32_t found = occurrences(cue);
      if (found == 0) continue;
      const double value = cue.weight * (1 + repeat_share * std::min(found - 1, repeats_counted));
      cues.emplace_back(value, cue.text);
      sum += value;
    }
    return sum;
  }

 private:
  std::uint32_t occurrences(const TypeCue& cue) {
    switch (cue.place) {
      case TypeCue::Place::title: return count(cue.patterns, 0, title_end(), false) > 0 ? 1 : 0;
      case TypeCue::Place::heading: return count(cue.patterns, 0, reading_.unit_count(), true);
      case TypeCue::Place::body: return count(cue.patterns, 0, first_pages_units, false);
      case TypeCue::Place::name: return named(cue.patterns) ? 1 : 0;
    }
    return 0;
  }

  // The first few units, and the first heading wherever it stands on the first pages.
  std::uint32_t title_end() const {
    for (std::uint32_t i = 0; i < std::min(reading_.unit_count(), first_pages_units); ++i) {
      if (reading_.unit(i).kind == UnitKind::heading && reading_.unit(i).zone == Zone::own) return std::max(i + 2, title_units);
    }
    return title_units;
  }

  std::uint32_t count(PatternListId list, std::uint32_t first, std::uint32_t last, bool headings_only) {
    std::uint32_t found = 0;
    for (std::uint32_t unit = first; unit < std::min(last, reading_.unit_count()); ++unit) {
      if (headings_only && reading_.unit(unit).kind != UnitKind::heading) continue;
      if (reading_.matcher().any(unit, list)) ++found;
    }
    return found;
  }

  bool named(PatternListId list) {
    const Units units = make_units(name_document_, reading_.rules().vocabulary.lexicon());
    if (units.units.empty()) return false;
    Matcher matcher(reading_.rules().vocabulary, reading_.rules().patterns, units);
    return matcher.any(0, list);
  }

  Reading& reading_;
  Document name_document_;
};

}  // namespace

RecognisedType recognise_type(Reading& reading) {
  TypeScorer scorer(reading);
  double best = 0;
  double second = 0;
  RecognisedType result;
  result.code = "OUT";
  std::vector<std::pair<double, std::string>> best_cues;
  for (const TypeRule& type : reading.rules().types) {
    std::vector<std::pair<double, std::string>> cues;
    const double score = scorer.score(type, cues);
    if (score > best) {
      if (best > 0) result.runner_up = result.code;
      second = best;
      best = score;
      result.code = type.code;
      best_cues = std::move(cues);
    } else if (score > second) {
      second = score;
      result.runner_up = type.code;
    }
  }
  if (best < least_score) {
    result.runner_up = result.code == "OUT" ? std::string() : result.code;
    result.code = "OUT";
    best_cues.clear();
  }
  result.confidence = best <= 0 ? 0 : (best - second) / best;
  std::stable_sort(best_cues.begin(), best_cues.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [value, text] : best_cues) result.cues.push_back(text);
  return result;
}

}  // namespace compactproof
