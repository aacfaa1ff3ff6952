// Numbers for people, the same on every machine: a point for the decimals whatever the locale.
#pragma once

#include <string>

namespace compactproof {

// 66.666… with one decimal → "66.7". At most 17 decimals.
std::string to_decimal(double value, int decimals);

// The shortest text that means the same number: 80 → "80", 0.5 → "0.5".
std::string to_shortest(double value);

}  // namespace compactproof
