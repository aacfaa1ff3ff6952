// When a document was written: what its first page says, a version-control block included, or what its file says.
#pragma once

#include <cstdint>
#include <optional>

#include "language/calendar_date.h"
#include "language/units.h"
#include "text/document.h"

namespace compactproof {

struct DocumentDate {
  std::optional<CalendarDate> date;  // full; nothing when the first page bears none
  std::uint32_t unit = 0;            // that bears it
  int year = 0;                      // 0: none is named
};

// The year is that of the date, else of what says when the document was approved, made or signed, else one between what
// the first page tells of as past and what it says will come.
//
// "Approved 4 May 2024", a letter's date or "Version 3, May 2024" date a document; "Next review: May 2027", "reply by
// 4 May" and "Closing date" do not.
DocumentDate find_document_date(const Units& units);

// The year that the file was last saved in, else made in; 0 when it does not say or cannot be right. Templates and
// converters leave odd dates there, so it serves only where the text names no year.
int year_of_file(const Metadata& metadata);

// The newest year among values: of dates, or a bare number that can only be one; 0 when there is none.
int newest_year(std::span<const Entity> values);

}  // namespace compactproof
