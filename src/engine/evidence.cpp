#include "engine/evidence.h"

#include <algorithm>

namespace compactproof {

namespace {

// Line breaks inside a block are white space to the reader of a quotation.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\t' || c == ' ';
    if (!space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string row_quote(const Document& document, const Unit& unit) {
  std::string quote;
  for (std::uint32_t block = unit.block; block <= unit.last_block; ++block) {
    const std::string cell = on_one_line(document.text_of(document.blocks[block]));
    if (cell.empty()) continue;
    if (!quote.empty()) quote += " | ";
    quote += cell;
  }
  return quote;
}

// The matched words as they stand in the document; passages in different cells of a row are parted by " … ".
std::string matched_words(const Reading& reading, const Hit& hit) {
  const auto tokens = reading.units().tokens(reading.unit(hit.unit));
  std::vector<Span> passages;
  for (std::uint32_t i = hit.match.first; i < hit.match.last; ++i) {
    if (tokens[i].has(flag_inherited) || tokens[i].span.empty()) continue;
    const bool next_cell = passages.empty() || tokens[i].span.begin < passages.back().end ||
                           (i > hit.match.first && tokens[i - 1].has(flag_inherited));
    if (next_cell) {
      passages.push_back(tokens[i].span);
    } else {
      passages.back().end = tokens[i].span.end;
    }
  }
  std::string words;
  for (const Span& passage : passages) {
    if (!words.empty()) words += " … ";
    words += on_one_line(std::string_view(reading.document().text).substr(passage.begin, passage.length()));
  }
  return words;
}

}  // namespace

std::string quote_of(const Reading& reading, std::uint32_t index) {
  const Unit& unit = reading.unit(index);
  if (unit.kind == UnitKind::row) return row_quote(reading.document(), unit);
  return on_one_line(std::string_view(reading.document().text).substr(unit.span.begin, unit.span.length()));
}

Location location_of(const Reading& reading, std::uint32_t index) {
  const Unit& unit = reading.unit(index);
  const Block& block = reading.document().blocks[unit.block];
  Location location;
  location.span = unit.span;
  location.block = unit.block;
  location.paragraph = unit.block + 1;
  for (const std::uint32_t heading : reading.heading_path(index)) location.headings.push_back(quote_of(reading, heading));
  location.label = block.label;
  if (block.cell) {
    location.cell = "table " + std::to_string(block.cell->table + 1) + ", row " + std::to_string(block.cell->row + 1);
    if (unit.kind == UnitKind::cell) location.cell += ", column " + std::to_string(block.cell->column + 1);
  }
  return location;
}

Evidence evidence_of(const Reading& reading, const Hit& hit, const std::string& signal) {
  Evidence evidence = supporting_evidence(reading, hit, hit.unit, signal);
  evidence.matched = matched_words(reading, hit);
  for (const auto& [name, status] : status_names()) {
    if (has(hit.statuses, status)) evidence.statuses.emplace_back(name);
  }
  return evidence;
}

Evidence supporting_evidence(const Reading& reading, const Hit& hit, std::uint32_t unit, const std::string& signal) {
  Evidence evidence;
  evidence.quote = quote_of(reading, unit);
  const Span lead_in = reading.unit(unit).lead_in;
  evidence.lead_in = on_one_line(std::string_view(reading.document().text).substr(lead_in.begin, lead_in.length()));
  evidence.signal = signal;
  evidence.location = location_of(reading, unit);
  evidence.confidence = hit.confidence;
  return evidence;
}

}  // namespace compactproof
