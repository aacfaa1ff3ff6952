#include "scoring/decimal.h"

#include <array>
#include <charconv>

namespace compactproof {
namespace {

// Room for any double of the program (scores, weights); to_chars fails safely beyond it.
using Buffer = std::array<char, 64>;

std::string text_of(const Buffer& buffer, std::to_chars_result result) {
  if (result.ec != std::errc()) return "?";
  return {buffer.data(), static_cast<std::size_t>(result.ptr - buffer.data())};
}

}  // namespace

std::string to_decimal(double value, int decimals) {
  Buffer buffer;
  return text_of(buffer, std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed,
                                       decimals));
}

std::string to_shortest(double value) {
  Buffer buffer;
  return text_of(buffer, std::to_chars(buffer.data(), buffer.data() + buffer.size(), value));
}

}  // namespace compactproof
