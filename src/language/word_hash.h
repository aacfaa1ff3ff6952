// Quick hashes and comparisons of words, which are short: eight bytes at a time, without a call. For tables that live no
// longer than the program: a hash differs between machines.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace compactproof {

// The Number that stands at `bytes`.
template <typename Number>
std::uint64_t load(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

inline std::uint32_t hash_of_word(std::string_view word) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;   // 2^64 / golden ratio
  const char* const begin = word.data();
  const char* const end = begin + word.size();
  std::uint64_t hash = word.size();
  std::uint64_t rest = 0;   // the last bytes; the two loads of a short word overlap
  if (word.size() >= 8) {
    for (const char* at = begin; at + 8 < end; at += 8) hash = (hash ^ load<std::uint64_t>(at)) * factor;
    rest = load<std::uint64_t>(end - 8);
  } else if (word.size() >= 4) {
    rest = load<std::uint32_t>(begin) << 32 | load<std::uint32_t>(end - 4);
  } else if (!word.empty()) {
    rest = load<std::uint8_t>(begin) << 16 | load<std::uint8_t>(begin + word.size() / 2) << 8 | load<std::uint8_t>(end - 1);
  }
  hash = (hash ^ rest) * factor;
  hash = (hash ^ (hash >> 32)) * factor;
  return static_cast<std::uint32_t>(hash >> 32);
}

inline bool is_same_word(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto same = [&]<typename Number>(Number, std::size_t at) { return load<Number>(a.data() + at) == load<Number>(b.data() + at); };
  const std::size_t size = a.size();
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) {
      if (!same(std::uint64_t{}, at)) return false;
    }
    return same(std::uint64_t{}, size - 8);
  }
  if (size >= 4) return same(std::uint32_t{}, 0) && same(std::uint32_t{}, size - 4);
  return size == 0 || (same(std::uint8_t{}, 0) && same(std::uint8_t{}, size / 2) && same(std::uint8_t{}, size - 1));
}

}  // namespace compactproof
