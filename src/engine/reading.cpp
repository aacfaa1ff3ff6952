#include "engine/reading.h"

#include <algorithm>

#include "engine/action_rows.h"
#include "engine/zones.h"

namespace compactproof {

namespace {

constexpr std::uint32_t first_page_units = 40;   // where a document's title is looked for
constexpr std::uint32_t top_units = 5;           // where a title may stand without a heading's style
constexpr std::uint32_t setting_reach = 12;      // units from one that names the setting
constexpr float near_topic = -3;                 // below it stand one in fifty of the passages that bear a verdict out
constexpr float on_topic = 0;                    // a passage that rather speaks of the matter than not
constexpr float surely_on_topic = 3;             // nine of ten such passages speak of it
constexpr float tells_cause = 1;
constexpr std::uint32_t topic_reach = 2;         // units: "We asked for alternatives. Five were put forward."
constexpr std::uint32_t everywhere = 33;         // one unit in so many names the setting: the whole document is about it

}  // namespace

Reading::Reading(const Document& document, const RuleSet& rules)
    : document_(document),
      rules_(rules),
      units_(make_units(document, rules.lexicon)),
      matcher_(rules.patterns, units_),
      status_reader_(rules.statuses, matcher_, units_),
      texts_(rules),
      topics_(units_, rules.topics),
      dated_(find_document_date(units_)) {
  for (std::uint32_t i = 0; i < unit_count(); ++i) {
    const std::uint32_t paragraph = unit(i).paragraph;
    if (paragraph >= paragraphs_.size()) paragraphs_.resize(paragraph + 1, {i, i});
    if (paragraphs_[paragraph].first == paragraphs_[paragraph].second) paragraphs_[paragraph].first = i;
    paragraphs_[paragraph].second = i + 1;
  }
  find_titles();
  mark_zones(units_, matcher_, rules.zones, titles_);
  find_idle_actions();
  find_dated_units();
}

// The heading lines at the very top, and the first real heading of the first page.
void Reading::find_titles() {
  for (std::uint32_t i = 0; i < std::min(unit_count(), first_page_units); ++i) {
    if (unit(i).kind != UnitKind::heading || unit(i).table >= 0) continue;
    const bool styled = document_.blocks[unit(i).block].kind == BlockKind::heading;
    if (i < top_units || styled) titles_.push_back(i);
    if (styled) break;
  }
}

void Reading::find_idle_actions() {
  std::set<std::pair<std::int32_t, std::int32_t>> idle;
  for (std::uint32_t block = 0; block < document_.blocks.size();) {
    if (!document_.blocks[block].cell) {
      ++block;
      continue;
    }
    const TableGrid grid = read_table(document_, block);
    for (const ActionRow& row : read_action_rows(document_, grid, rules_.tables, texts_)) {
      if (row.idle) idle.emplace(static_cast<std::int32_t>(grid.number), static_cast<std::int32_t>(row.row));
    }
    block = grid.end_block;
  }
  for (std::uint32_t i = 0; i < unit_count(); ++i) {
    if (idle.count({unit(i).table, unit(i).row}) > 0) idle_actions_.insert(i);
  }
}

void Reading::find_dated_units() {
  const auto is_date = [](const Entity& value) { return value.kind == EntityKind::date || value.kind == EntityKind::date_range; };
  for (std::uint32_t i = 0; i < unit_count(); ++i) {
    if (std::ranges::any_of(units_.values(unit(i)), is_date)) dated_units_.push_back(i);
  }
}

const ActionLists& Reading::action_lists() {
  if (!action_lists_) action_lists_ = find_action_lists(*this);
  return *action_lists_;
}

bool Reading::holds(std::uint32_t index, PatternListId list, TokenRange text) {
  const std::uint32_t first = unit(index).first;
  const auto matches = matcher_.matches(index, list);
  return std::any_of(matches.begin(), matches.end(), [&](const PatternMatch& match) {
    return first + match.first >= text.first && first + match.last <= text.last;
  });
}

bool Reading::in_section(std::uint32_t index, PatternListId list) {
  for (std::uint32_t section = unit(index).section; section != 0; section = units_.sections[section].parent) {
    const auto heading = static_cast<std::uint32_t>(units_.sections[section].heading);
    if (heading != index && matcher_.any(heading, list)) return true;
  }
  return false;
}

bool Reading::in_context(std::uint32_t index, PatternListId list) {
  const auto [first, last] = around(index, Spread::paragraph);
  for (std::uint32_t i = first; i < last; ++i) {
    if (unit(i).paragraph == unit(index).paragraph && matcher_.any(i, list)) return true;
  }
  if (in_section(index, list)) return true;
  return std::any_of(titles_.begin(), titles_.end(), [&](std::uint32_t title) { return title != index && matcher_.any(title, list); });
}

const Reading::Setting& Reading::setting(PatternListId list) {
  const auto [known, is_new] = settings_.try_emplace(list);
  if (is_new) known->second = find_setting(list);
  return known->second;
}

Reading::Setting Reading::find_setting(PatternListId list) {
  const bool in_title = std::any_of(titles_.begin(), titles_.end(), [&](std::uint32_t title) { return matcher_.any(title, list); });
  if (in_title || is_short()) return {std::vector<bool>(unit_count(), true), true};
  std::vector<std::uint32_t> named;
  const auto is_everywhere = [&] { return named.size() * everywhere >= unit_count(); };
  for_each_unit(matcher_.candidates(list), [&](std::uint32_t i) {
    if (!is_everywhere() && matcher_.any(i, list)) named.push_back(i);
  });
  if (is_everywhere()) return {std::vector<bool>(unit_count(), true), true};
  std::vector<bool> result(unit_count(), false);
  const auto mark = [&](std::uint32_t first, std::uint32_t last) { std::fill(result.begin() + first, result.begin() + last, true); };
  for (const std::uint32_t i : named) {
    const Section& section = units_.sections[unit(i).section];
    const bool heads = section.heading == static_cast<std::int32_t>(i);
    const std::uint32_t first = std::max(section.first, i - std::min(i, setting_reach));
    heads ? mark(section.first, section.last) : mark(first, std::min(section.last, i + setting_reach + 1));
  }
  return {std::move(result), !named.empty()};
}

bool Reading::is_on_topic(std::uint32_t index, std::uint32_t topic) const {
  if (is_short() || follows_topic(index, topic)) return true;
  const auto [first, last] = around(index, Spread::paragraph);
  for (std::uint32_t i = first; i < last; ++i) {
    if (unit(i).paragraph == unit(index).paragraph && topics_.score(i, topic) >= on_topic) return true;
  }
  return false;
}

bool Reading::is_near_topic(std::uint32_t index, std::uint32_t topic) const {
  return is_short() || topics_.score(index, topic) >= near_topic || follows_topic(index, topic);
}

bool Reading::is_surely_on_topic(std::uint32_t index, std::uint32_t topic) const {
  return !is_short() && topics_.score(index, topic) >= surely_on_topic;
}

bool Reading::names_cause(std::uint32_t index) const {
  const int topic = rules_.explanations.topic;
  return topic >= 0 && topics_.score(index, static_cast<std::uint32_t>(topic)) >= tells_cause;
}

bool Reading::follows_topic(std::uint32_t index, std::uint32_t topic) const {
  const Section& section = units_.sections[unit(index).section];
  const std::uint32_t first = std::max(section.first, index - std::min(index, topic_reach));
  const std::uint32_t last = std::min(section.last, index + topic_reach + 1);
  for (std::uint32_t other = first; other < last; ++other) {
    if (topics_.score(other, topic) >= surely_on_topic) return true;
  }
  return false;
}

std::vector<std::uint32_t> Reading::heading_path(std::uint32_t index) const {
  std::vector<std::uint32_t> path;
  for (std::uint32_t section = unit(index).section; section != 0; section = units_.sections[section].parent) {
    const auto heading = static_cast<std::uint32_t>(units_.sections[section].heading);
    if (heading != index) path.push_back(heading);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

std::pair<std::uint32_t, std::uint32_t> Reading::around(std::uint32_t index, Spread spread) const {
  switch (spread) {
    case Spread::unit: return {index, index + 1};
    case Spread::neighbour: return {index == 0 ? 0 : index - 1, std::min(index + 2, unit_count())};
    case Spread::paragraph: return paragraphs_[unit(index).paragraph];
    case Spread::section: {
      const Section& section = units_.sections[unit(index).section];
      return {section.first, section.last};
    }
    case Spread::document: break;
  }
  return {0, unit_count()};
}

bool Reading::together(std::uint32_t a, std::uint32_t b, Spread spread) const {
  if (spread == Spread::paragraph) return unit(a).paragraph == unit(b).paragraph;
  const auto [first, last] = around(a, spread);
  return first <= b && b < last;
}

}  // namespace compactproof
