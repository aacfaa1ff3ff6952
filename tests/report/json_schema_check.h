// The part of JSON Schema 2020-12 that docs/review.schema.json uses; enough to hold the report against it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// Complaints as "/documents/0/rating: not one of the allowed values"; empty when `value` is valid.
// Throws std::logic_error on a schema keyword that it does not know, so that no check is skipped silently.
std::vector<std::string> check_against_schema(const nlohmann::json& value, const nlohmann::json& schema);
