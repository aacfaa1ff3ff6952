#include "language/entity.h"

#include "language/entity_amounts.h"
#include "language/entity_cells.h"
#include "language/entity_dates.h"
#include "language/entity_words.h"

namespace compactproof {

namespace {

bool may_open_date(const EntityTokens& tokens, std::uint32_t i) {
  switch (tokens.role(i)) {
    case Role::small:
    case Role::tens:
    case Role::ordinal:
    case Role::month:
    case Role::weekday: return true;
    case Role::none: return tokens.is_number(i);
    case Role::bound: {
      const std::string_view word = tokens.word(i);
      return word == "from" || word == "between" || word == "end" || word == "start" || word == "beginning";
    }
    default: return false;
  }
}

// Finds the entities of tokens that all are, or all are not, inherited: an entity never straddles a row label and
// its cell, or a lead-in and its item.
void find_in_run(const TokenText& text, std::span<const Token> run, std::uint32_t offset, std::vector<Entity>& out) {
  const EntityTokens tokens(text, run);
  const auto add = [&](Entity entity) {
    entity.first += offset;
    entity.last += offset;
    out.push_back(entity);
  };
  for (std::uint32_t i = 0; i < tokens.size();) {
    if (tokens.role(i) == Role::none && !tokens.is_number(i)) {
      ++i;
      continue;
    }
    if (may_open_date(tokens, i)) {
      if (const auto date = read_date(tokens, i)) {
        add(*date);
        i = date->last;
        continue;
      }
    }
    const std::uint32_t after_time = skip_time(tokens, i);
    if (after_time != i) {
      i = after_time;
      continue;
    }
    const AmountReading amount = read_amount(tokens, i);
    if (amount.end > i && !amount.refused) add(amount.entity);
    i = amount.end > i ? amount.end : i + 1;
  }
}

}  // namespace

std::string_view to_string(EntityKind kind) {
  switch (kind) {
    case EntityKind::duration: return "duration";
    case EntityKind::date: return "date";
    case EntityKind::date_range: return "daterange";
    case EntityKind::money: return "money";
    case EntityKind::percent: return "percent";
    case EntityKind::count: return "count";
    case EntityKind::share: return "share";
  }
  return "";
}

void find_entities(const TokenText& text, std::span<const Token> tokens, std::vector<Entity>& out) {
  std::span<const Token> label;   // of a row: its first cell
  std::span<const Token> before;
  for (std::size_t begin = 0; begin < tokens.size();) {
    const bool inherited = tokens[begin].has(flag_inherited);
    std::size_t end = begin + 1;
    while (end < tokens.size() && tokens[end].has(flag_inherited) == inherited) ++end;
    const auto run = tokens.subspan(begin, end - begin);
    const auto offset = static_cast<std::uint32_t>(begin);
    const auto of_cell = inherited ? std::nullopt : read_cell(text, {label, before, run});
    if (of_cell) {
      out.push_back(*of_cell);
      out.back().first += offset;
      out.back().last += offset;
    } else {
      find_in_run(text, run, offset, out);
    }
    if (!inherited && label.empty()) label = run;
    before = run;
    begin = end;
  }
}

}  // namespace compactproof
