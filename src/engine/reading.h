// One document as the engine looks at it: its units, where the patterns match, how matches are meant.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/action_lists.h"
#include "engine/document_date.h"
#include "engine/text_matcher.h"
#include "engine/topic_reader.h"
#include "framework/rule_set.h"
#include "language/lasting_store.h"
#include "language/matcher.h"
#include "language/statuses.h"
#include "language/units.h"
#include "text/document.h"

namespace compactproof {

class Reading {
 public:
  // Keeps references to both; neither may move while the reading is in use.
  Reading(const Document& document, const RuleSet& rules);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  const Document& document() const { return document_; }
  const RuleSet& rules() const { return rules_; }
  const Units& units() const { return units_; }
  const Unit& unit(std::uint32_t index) const { return units_.units[index]; }
  std::uint32_t unit_count() const { return static_cast<std::uint32_t>(units_.units.size()); }
  Matcher& matcher() { return matcher_; }
  StatusReader& statuses() { return status_reader_; }
  TextMatcher& texts() { return texts_; }

  // A copy of the words that filled a match put together from several; it lives as long as the reading.
  std::span<const TokenRange> keep(std::span<const TokenRange> filled) { return filled_.keep(filled); }

  // Document type code the rules are run for.
  const std::string& type() const { return type_; }
  void set_type(std::string type) { type_ = std::move(type); }

  // Whether the list matches in the unit, elsewhere in its paragraph, in a heading above, or in the document's title.
  bool in_context(std::uint32_t unit, PatternListId list);

  // Whether the list matches in the unit within these tokens of Units::text.
  bool holds(std::uint32_t unit, PatternListId list, TokenRange text);

  // Whether the list matches in a heading above the unit.
  bool in_section(std::uint32_t unit, PatternListId list);

  // Whether the list matches in what surrounds the unit: near it in its section, in a heading above, in the document's
  // title, or all over the document. A short text says nothing about its setting and passes.
  bool in_setting(std::uint32_t unit, PatternListId list) { return setting(list).units[unit]; }

  // Whether the text is too short to have matters beside its own.
  bool is_short() const { return unit_count() < shortest_setting; }

  // Whether the words of the unit, or of another of its paragraph, are rather those of a passage on the topic than not. A
  // short text passes.
  bool is_on_topic(std::uint32_t unit, std::uint32_t topic) const;

  // Whether they can be, or what stands beside it surely is on the topic. A short text passes.
  bool is_near_topic(std::uint32_t unit, std::uint32_t topic) const;

  // Whether the unit's words leave no doubt. A short text tells too little.
  bool is_surely_on_topic(std::uint32_t unit, std::uint32_t topic) const;

  // Whether the unit's words are those of sentences that name a cause from outside: nineteen of twenty do.
  bool names_cause(std::uint32_t unit) const;

  // How much the unit's words are those of passages on the topic.
  float topic_score(std::uint32_t unit, std::uint32_t topic) const { return topics_.score(unit, topic); }

  // Whether the list matches anywhere in the document. A short text passes.
  bool has_setting(PatternListId list) { return setting(list).is_somewhere; }

  // Headings above the unit, outermost first; the unit itself is left out.
  std::vector<std::uint32_t> heading_path(std::uint32_t unit) const;

  // Units that stand no further from `unit` than `spread` allows, as a half-open range.
  std::pair<std::uint32_t, std::uint32_t> around(std::uint32_t unit, Spread spread) const;

  // Whether two units stand together within `spread`.
  bool together(std::uint32_t a, std::uint32_t b, Spread spread) const;

  // The date the document bears on its first page (of a letter or paper); nothing when there is none.
  const std::optional<CalendarDate>& date() const { return dated_.date; }
  std::uint32_t date_unit() const { return dated_.unit; }

  // Lists of actions outside tables, found when they are first asked for.
  const ActionLists& action_lists();

  // Units that hold a date or a period between dates.
  const std::vector<std::uint32_t>& dated_units() const { return dated_units_; }

  // Whether the unit is a row of an action plan with neither owner nor date: an intention that nobody holds.
  bool is_idle_action(std::uint32_t unit) const { return idle_actions_.count(unit) > 0; }

  // The year the document is of (engine/document_date.h); 0 when it names none. Plans reach further into the future
  // than the document.
  int year() const { return dated_.year; }

  // The year that a date without one is of: year(), else the file's; 0 when neither is known.
  int assumed_year() const { return dated_.year != 0 ? dated_.year : year_of_file(document_.metadata); }

 private:
  static constexpr std::uint32_t shortest_setting = 15;   // units

  bool follows_topic(std::uint32_t unit, std::uint32_t topic) const;
  void find_titles();
  void find_idle_actions();
  void find_dated_units();
  // Where a setting is: around the units that name it, or everywhere.
  struct Setting {
    std::vector<bool> units;
    bool is_somewhere = false;
  };
  const Setting& setting(PatternListId list);
  Setting find_setting(PatternListId list);

  const Document& document_;
  const RuleSet& rules_;
  Units units_;
  Matcher matcher_;
  StatusReader status_reader_;
  TextMatcher texts_;
  TopicReader topics_;
  std::string type_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> paragraphs_;  // units of each paragraph, by paragraph number
  std::vector<std::uint32_t> titles_;                                // units of the document's title and subtitle
  DocumentDate dated_;
  std::map<PatternListId, Setting> settings_;
  std::set<std::uint32_t> idle_actions_;
  std::vector<std::uint32_t> dated_units_;
  std::optional<ActionLists> action_lists_;
  LastingStore<TokenRange> filled_;
};

}  // namespace compactproof
