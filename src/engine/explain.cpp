#include <algorithm>
#include <sstream>

#include "engine/decide.h"
#include "engine/document_type.h"
#include "engine/evaluate.h"
#include "engine/evidence.h"
#include "engine/near_misses.h"

namespace compactproof {

namespace {

constexpr std::size_t most_hits_shown = 5;

std::string place_of(const Reading& reading, std::uint32_t unit) {
  const Location location = location_of(reading, unit);
  std::string place = "paragraph " + std::to_string(location.paragraph);
  if (!location.label.empty()) place += ", " + location.label;
  if (!location.cell.empty()) place += ", " + location.cell;
  if (!location.headings.empty()) place += ", under \"" + location.headings.back() + "\"";
  return place;
}

class Explanation {
 public:
  Explanation(Reading& reading, const Rule& rule) : reading_(reading), rule_(rule), found_(reading, rule) {}

  std::string text() {
    const PointVerdict verdict = decide(reading_, rule_, found_);
    out_ << rule_.point << "  " << rule_.title << "\n";
    out_ << "Verdict: " << to_string(verdict.verdict);
    if (verdict.reason != PartialReason::none) out_ << " (" << to_string(verdict.reason) << ")";
    out_ << "\n";
    if (!verdict.because.empty()) out_ << "Because: " << verdict.because << "\n";
    if (verdict.conflict) out_ << "Conflict: " << verdict.conflict_because << "\n";
    const std::uint32_t units = reading_.unit_count();
    out_ << "Looked at " << units << (units == 1 ? " sentence, list item or table row" : " sentences, list items and table rows");
    if (!reading_.type().empty()) out_ << ", as a document of type " << reading_.type();
    out_ << ".\n\nThe ladder; the first line that holds decides:\n";
    show_ladder();
    out_ << "\nWhat each signal found:\n";
    for (std::size_t i = 0; i < rule_.signals.size(); ++i) show_signal(i);
    show_silent_signals();
    show_nearest(verdict);
    return out_.str();
  }

 private:
  void show_ladder() {
    bool decided = false;
    for (const VerdictLine& line : rule_.ladder) {
      const bool now = holds(line.when, found_);
      out_ << (now && !decided ? "  > " : "    ") << (now ? "yes  " : "no   ") << line.text << "\n";
      decided = decided || now;
    }
    out_ << (decided ? "    " : "  > ") << (decided ? "     " : "yes  ") << "not_found: nothing above holds\n";
  }

  void show_signal(std::size_t index) {
    const std::deque<Hit>& hits = found_.all(index);
    const std::vector<Miss> misses = first_misses(index);
    if (hits.empty() && misses.empty()) {
      silent_.push_back(rule_.signals[index].name);
      return;
    }
    const auto asserted = std::count_if(hits.begin(), hits.end(), [](const Hit& h) { return is_asserted(h); });
    out_ << "  " << rule_.signals[index].name << ": " << hits.size() << " found, " << asserted << " of them said firmly in the document's own voice\n";
    for (std::size_t i = 0; i < std::min(hits.size(), most_hits_shown); ++i) show_hit(hits[i]);
    for (const Miss& miss : misses) {
      out_ << "    - left out, " << miss.why << ": \"" << quote_of(reading_, miss.hit.unit) << "\" (" << place_of(reading_, miss.hit.unit)
           << ")\n";
    }
  }

  void show_silent_signals() {
    if (silent_.empty()) return;
    out_ << "  nothing:";
    for (std::size_t i = 0; i < silent_.size(); ++i) out_ << (i == 0 ? " " : ", ") << silent_[i];
    out_ << "\n";
  }

  std::vector<Miss> first_misses(std::size_t signal) {
    std::vector<Miss> misses;
    found_.for_each_miss(signal, [&](const Miss& miss) {
      misses.push_back(miss);
      return misses.size() < most_hits_shown;
    });
    return misses;
  }

  void show_hit(const Hit& hit) {
    out_ << "    - " << describe(static_cast<Statuses>(hit.statuses & ~hit.ignored)) << ": \"" << quote_of(reading_, hit.unit) << "\" ("
         << place_of(reading_, hit.unit) << ")";
    const Evidence evidence = evidence_of(reading_, hit, "");
    if (!evidence.matched.empty()) out_ << " by \"" << evidence.matched << "\"";
    if (!hit.note.empty()) out_ << "; " << hit.note;
    if (!is_asserted(hit)) out_ << "; " << blocked_because(static_cast<Statuses>(hit.statuses & ~hit.ignored));
    if (!hit.on_topic) out_ << "; " << about_another_matter;
    out_ << "\n";
  }

  void show_nearest(const PointVerdict& verdict) {
    if (verdict.closest.empty()) return;
    out_ << "\nThe passages nearest in words:\n";
    for (const NearMiss& miss : verdict.closest) out_ << "  - \"" << miss.evidence.quote << "\"\n";
  }

  Reading& reading_;
  const Rule& rule_;
  RuleHits found_;
  std::vector<std::string> silent_;   // names of signals that found nothing, nor nearly
  std::ostringstream out_;
};

}  // namespace

std::string explain_rule(const Document& document, const RuleSet& rules, std::size_t rule, std::string_view type) {
  Reading reading(document, rules);
  reading.set_type(std::string(type));
  return Explanation(reading, rules.rules[rule]).text();
}

std::string explain(const Document& document, const Framework& framework, std::string_view point, std::string_view type) {
  Reading reading(document, *framework.rules);
  const RecognisedType recognised = recognise_type(reading);
  reading.set_type(type.empty() ? recognised.code : std::string(type));
  const auto rule = std::find_if(framework.rules->rules.begin(), framework.rules->rules.end(), [&](const Rule& r) { return r.point == point; });
  return rule == framework.rules->rules.end() ? std::string() : Explanation(reading, *rule).text();
}

}  // namespace compactproof
