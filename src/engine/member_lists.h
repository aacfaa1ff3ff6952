// Lists of a joint body's members outside tables: items below "Members", lines with labels, sentences with numbers.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/seats.h"

namespace compactproof {

struct MemberList {
  Seats seats;
  std::vector<std::uint32_t> units;   // that name members, in order; never empty
  bool is_told = false;               // in sentences, which can hedge or deny
};

std::vector<MemberList> find_member_lists(Reading& reading);

}  // namespace compactproof
