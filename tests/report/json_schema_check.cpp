#include "report/json_schema_check.h"

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>

namespace {

using nlohmann::json;

class Checker {
 public:
  explicit Checker(const json& root) : root_(root) {}

  void check(const json& value, const json& schema, const std::string& path) {
    refuse_unknown_keywords(schema);
    if (schema.contains("$ref")) check(value, resolve(schema["$ref"]), path);
    check_type(value, schema, path);
    if (schema.contains("const") && value != schema["const"]) complain(path, "not the constant");
    if (schema.contains("enum") && !holds(schema["enum"], value)) complain(path, "not one of the allowed values");
    if (value.is_number()) check_number(value.get<double>(), schema, path);
    if (value.is_string()) check_string(value.get<std::string>(), schema, path);
    if (value.is_array()) check_array(value, schema, path);
    if (value.is_object()) check_object(value, schema, path);
  }

  std::vector<std::string> complaints;

 private:
  void complain(const std::string& path, const std::string& what) { complaints.push_back(path + ": " + what); }

  static void refuse_unknown_keywords(const json& schema) {
    static const std::set<std::string> known = {
        "$schema", "$id",      "$ref",    "$defs",     "title",    "description", "type",  "const",
        "enum",    "minimum",  "maximum", "minLength", "pattern",  "items",       "minItems",
        "properties", "required", "additionalProperties"};
    for (const auto& entry : schema.items()) {
      if (!known.count(entry.key())) throw std::logic_error("schema keyword not checked here: " + entry.key());
    }
  }

  const json& resolve(const std::string& reference) const {
    return root_.at(json::json_pointer(reference.substr(1)));  // "#/$defs/point"
  }

  static bool holds(const json& list, const json& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  }

  static bool has_type(const json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return value.type_name() == type;
  }

  void check_type(const json& value, const json& schema, const std::string& path) {
    if (!schema.contains("type")) return;
    const json& types = schema["type"];
    const bool fits = types.is_string() ? has_type(value, types.get<std::string>())
                                        : std::any_of(types.begin(), types.end(), [&](const json& type) {
                                            return has_type(value, type.get<std::string>());
                                          });
    if (!fits) complain(path, "is " + std::string(value.type_name()) + ", not " + types.dump());
  }

  void check_number(double value, const json& schema, const std::string& path) {
    if (schema.contains("minimum") && value < schema["minimum"].get<double>()) complain(path, "too small");
    if (schema.contains("maximum") && value > schema["maximum"].get<double>()) complain(path, "too large");
  }

  void check_string(const std::string& value, const json& schema, const std::string& path) {
    if (value.size() < schema.value("minLength", std::size_t{0})) complain(path, "too short");
    if (schema.contains("pattern") && !std::regex_search(value, std::regex(schema["pattern"].get<std::string>()))) {
      complain(path, "does not match the pattern");
    }
  }

  void check_array(const json& value, const json& schema, const std::string& path) {
    if (value.size() < schema.value("minItems", std::size_t{0})) complain(path, "too few");
    if (!schema.contains("items")) return;
    for (std::size_t i = 0; i < value.size(); ++i) check(value[i], schema["items"], path + '/' + std::to_string(i));
  }

  void check_object(const json& value, const json& schema, const std::string& path) {
    for (const json& key : schema.value("required", json::array())) {
      if (!value.contains(key.get<std::string>())) complain(path, "lacks " + key.get<std::string>());
    }
    const json properties = schema.value("properties", json::object());
    for (const auto& entry : value.items()) {
      if (properties.contains(entry.key())) {
        check(entry.value(), properties[entry.key()], path + '/' + entry.key());
      } else if (!schema.value("additionalProperties", true)) {
        complain(path, "has the undocumented key " + entry.key());
      }
    }
  }

  const json& root_;
};

}  // namespace

std::vector<std::string> check_against_schema(const nlohmann::json& value, const nlohmann::json& schema) {
  Checker checker(schema);
  checker.check(value, schema, "");
  return checker.complaints;
}
