// One review as a JSON object; json_report.cpp wraps it. Only this folder names the JSON library.
#pragma once

#include <nlohmann/json.hpp>

#include "framework/framework.h"
#include "review/review.h"

namespace compactproof {

nlohmann::ordered_json to_json(const Review& review, const Framework& framework);

// A whole number of tenths or hundredths, so that the same review gives the same digits everywhere.
double rounded(double value, int decimals);

}  // namespace compactproof
