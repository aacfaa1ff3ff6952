#include "report/labels.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace compactproof {

Label label_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::met: return {"✓", "met", "met"};
    case Verdict::explained: return {"≈", "explained", "explained"};
    case Verdict::partial: return {"◐", "partly", "partial"};
    case Verdict::breached: return {"✗", "breached", "breached"};
    case Verdict::not_found: return {"○", "not found", "not-found"};
    case Verdict::not_applicable: break;
  }
  return {"–", "not applicable", "not-applicable"};
}

Label rating_label(const Scorecard& scorecard) {
  if (!scorecard.total.applicable) return {"–", "Not rated", "unrated"};
  switch (scorecard.rating) {
    case Rating::green: return {"●", "Green", "green"};
    case Rating::amber: return {"▲", "Amber", "amber"};
    case Rating::red: break;
  }
  return {"■", "Red", "red"};
}

std::string_view words_of(PartialReason reason) {
  switch (reason) {
    case PartialReason::none: return "";
    case PartialReason::weak: return "hedged wording";
    case PartialReason::narrower: return "covers less than is asked";
    case PartialReason::exception: return "hollowed by an exception";
    case PartialReason::incomplete: return "a required part is missing";
    case PartialReason::undecided: return "threshold left open";
    case PartialReason::unfilled: return "template text not filled in";
    case PartialReason::general: return "general rule and this case differ";
    case PartialReason::other_document: return "left to another document";
  }
  return "";
}

std::string number_text(double value) {
  const double rounded = std::round(value * 10) / 10 + 0.0;  // + 0.0: no "-0"
  std::array<char, 400> digits{};
  const bool whole = rounded == std::trunc(rounded);
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded, std::chars_format::fixed,
                                 whole ? 0 : 1).ptr;
  return {digits.data(), end};
}

std::string count_text(std::size_t count, std::string_view singular, std::string_view plural) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits + ' ' + std::string(count == 1 ? singular : plural);
}

std::string score_text(const Score& score) { return score.applicable ? number_text(score.percent) : "no score"; }

std::string band_text(const Score& score) {
  if (!score.applicable) return {};
  const std::string lowest = number_text(score.lowest);
  const std::string highest = number_text(score.highest);
  return lowest == highest ? std::string() : lowest + " to " + highest;
}

std::string terms_text(const Framework& framework, const Scorecard& scorecard, std::size_t area) {
  std::string terms;
  for (const ScoredPoint& scored : scorecard.points) {
    if (!scored.counted || framework.points[scored.point].area != area) continue;
    if (!terms.empty()) terms += " + ";
    terms += std::to_string(scored.weight) + "×" + number_text(scored.value);
  }
  return terms;
}

std::string nothing_to_fix(const Review& review) {
  if (!review.scorecard.total.applicable) return "Nothing: no point counts for this kind of document.";
  return "Nothing: every point that counts is met or explained.";
}

std::string title_of(const Review& review) {
  return review.document_title.empty() ? review.document_name : review.document_title;
}

namespace {

std::string lower_first(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

// "grant-scheme" is for the command line.
std::string in_words(std::string name) {
  std::replace(name.begin(), name.end(), '-', ' ');
  return name;
}

std::string percent_text(double fraction) { return number_text(std::floor(fraction * 100)) + '%'; }

}  // namespace

std::string type_text(const DocumentType& type) {
  if (type.code == "OUT") return "not a kind of document that is reviewed";
  std::string text = type.title.empty() ? "unknown kind of document" : lower_first(type.title);
  if (type.given) return text + ", as told";
  text += ", recognised by its words, " + percent_text(type.confidence) + " sure";
  if (!type.runner_up.empty()) text += " (next best: " + in_words(type.runner_up) + ")";
  return text;
}

std::string place_text(const Location& location) {
  std::string place;
  for (const std::string& heading : location.headings) place += (place.empty() ? "" : " › ") + heading;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) place += (place.empty() ? "" : " · ") + part;
  };
  add(location.paragraph > 0 ? "paragraph " + std::to_string(location.paragraph) : "");
  add(location.label);
  add(location.cell);
  return place;
}

std::string source_text(const Framework& framework, const CommitmentSource& source) {
  const auto named = [&](const Instrument& instrument) { return instrument.id == source.instrument; };
  const auto found = std::find_if(framework.instruments.begin(), framework.instruments.end(), named);
  std::string text = source.instrument;
  if (found != framework.instruments.end()) {
    text = found->title;
    if (!found->date.empty()) text += " (" + found->date + ')';
  }
  if (!source.number.empty()) text += ", " + source.number + (source.number_verified ? "" : " (number not verified)");
  return text;
}

std::string mark_text(std::string_view mark) {
  if (mark == "verified") return "seen in the instrument's own text";
  if (mark == "second-hand") return "seen quoted elsewhere, not in its own text";
  if (mark == "local") return "seen in a local Compact or council document";
  if (mark == "memory") return "from memory, not checked";
  return std::string(mark);
}

const std::vector<std::string_view>& limits_of_the_tool() {
  static const std::vector<std::string_view> limits = {
      "It reads documents, not conduct: “met” says that the words are there, not that anyone acted on them.",
      "It reads one document at a time. What is agreed in a letter, a meeting or another policy is not seen.",
      "It follows wording. An unusual way to say the same thing can be missed: look at “not found” before relying on it.",
      "It does not check facts: dates, sums and periods are taken as written.",
      "It is not legal advice. Source numbers marked “not verified” have not been seen in the instrument itself.",
  };
  return limits;
}

}  // namespace compactproof
