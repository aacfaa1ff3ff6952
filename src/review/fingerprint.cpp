#include "review/fingerprint.h"

#include <cstdint>
#include <string_view>

#include "review/words.h"

namespace compactproof {
namespace {

class Fnv1a {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes) {
      state_ ^= static_cast<unsigned char>(c);
      state_ *= 0x100000001B3U;
    }
  }

  std::string hex() const {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[(state_ >> shift) & 0xF];
    return text;
  }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325U;
};

}  // namespace

std::string fingerprint_of(const PointVerdict& verdict) {
  Fnv1a hash;
  hash.add(verdict.point);
  if (!verdict.evidence.empty()) {
    const Evidence& best = verdict.evidence.front();
    for (const std::string* text : {&best.lead_in, &best.quote}) {
      hash.add("|");
      hash.add(normalised_words(*text));
    }
  }
  return hash.hex();
}

}  // namespace compactproof
