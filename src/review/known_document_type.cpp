#include "review/known_document_type.h"

#include <algorithm>

#include "error.h"
#include "framework/problems.h"

namespace compactproof {
namespace {

constexpr std::string_view out_of_scope_code = "OUT";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

Error unknown_type(std::string_view asked, const std::vector<KnownType>& types) {
  std::vector<std::string> names;
  std::string list;
  for (const KnownType& type : types) {
    names.push_back(type.name);
    names.push_back(lower(type.code));
    list += "\n  " + type.code + "  " + type.name;
  }
  const std::string near = closest(lower(asked), names);
  std::string message = "unknown document type `" + std::string(asked) + "`";
  if (!near.empty()) message += "; did you mean `" + near + "`?";
  return Error(message + "\nThe framework knows these types, by code or name:" + list);
}

Error ambiguous_type(std::string_view asked, const std::vector<const KnownType*>& named) {
  std::string list;
  for (const KnownType* type : named) list += "\n  " + type->code + "  " + type->title;
  return Error("several document types are called `" + std::string(asked) + "`; give the code instead:" + list);
}

}  // namespace

std::vector<KnownType> with_out_of_scope(std::vector<KnownType> types) {
  const bool known = std::any_of(types.begin(), types.end(),
                                 [](const KnownType& type) { return type.code == out_of_scope_code; });
  if (!known) types.push_back({std::string(out_of_scope_code), "other", "Another kind of document"});
  return types;
}

const KnownType& find_type(std::string_view code_or_name, const std::vector<KnownType>& types) {
  const std::string asked = lower(code_or_name);
  std::vector<const KnownType*> named;
  for (const KnownType& type : types) {
    if (asked == lower(type.code)) return type;
    if (asked == lower(type.name)) named.push_back(&type);
  }
  if (named.empty()) throw unknown_type(code_or_name, types);
  if (named.size() > 1) throw ambiguous_type(code_or_name, named);
  return *named.front();
}

KnownType type_of_code(std::string_view code, const std::vector<KnownType>& types) {
  for (const KnownType& type : types) {
    if (type.code == code) return type;
  }
  return {std::string(code), lower(code), std::string(code)};
}

}  // namespace compactproof
