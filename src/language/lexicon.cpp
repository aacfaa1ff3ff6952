#include "language/lexicon.h"

#include <algorithm>
#include <utility>

#include "language/word_hash.h"

namespace compactproof {

namespace {

constexpr std::size_t opening_size = 3;      // no prefix is shorter
constexpr std::size_t opening_count = 4096;

std::size_t opening_of(std::string_view text) { return hash_of_word(text.substr(0, opening_size)) % opening_count; }

}  // namespace

Lexicon::Lexicon() : begins_{0, 0}, slots_(1024), numbers_(1), openings_(opening_count / 64) {}

std::size_t Lexicon::slot(std::string_view form, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].form != unknown && (slots_[at].hash != hash || !is_same_word(form_at(slots_[at].form), form))) at = (at + 1) & mask;
  return at;
}

FormId Lexicon::find(std::string_view form) const {
  const FormId id = slots_[slot(form, hash_of_word(form))].form;
  return numbers_[id == unknown ? prefix_of(form) : id];
}

FormId Lexicon::prefix_of(std::string_view form) const {
  if (prefixes_.empty()) return unknown;
  const std::size_t opening = opening_of(form);
  if (((openings_[opening / 64] >> (opening % 64)) & 1u) == 0) return unknown;
  FormId longest = unknown;
  for (const FormId id : prefixes_) {
    if (form.starts_with(form_at(id)) && form_at(id).size() > form_at(longest).size()) longest = id;
  }
  return longest;
}

FormId Lexicon::add(std::string_view form) {
  const std::uint32_t hash = hash_of_word(form);
  const std::size_t at = slot(form, hash);
  if (slots_[at].form != unknown) return slots_[at].form;
  const FormId id = append(form);
  slots_[at] = {id, hash};
  if (size() * 2 > slots_.size()) grow();
  return id;
}

FormId Lexicon::add_prefix(std::string_view prefix) {
  const auto known = std::ranges::find(prefixes_, prefix, [this](FormId id) { return form_at(id); });
  if (known != prefixes_.end()) return *known;
  const std::size_t opening = opening_of(prefix);
  openings_[opening / 64] |= std::uint64_t{1} << (opening % 64);
  return prefixes_.emplace_back(append(prefix));
}

std::vector<FormId> Lexicon::beginning_with(std::string_view prefix) const {
  std::vector<FormId> ids;
  for (FormId id = unknown + 1; id < size(); ++id) {
    if (form_at(id).starts_with(prefix)) ids.push_back(id);
  }
  return ids;
}

FormId Lexicon::append(std::string_view form) {
  const auto id = static_cast<FormId>(size());
  text_ += form;
  begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  numbers_.push_back(id);
  return id;
}

void Lexicon::grow() {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 4));
  for (const Slot& entry : before) {
    if (entry.form != unknown) slots_[slot(form_at(entry.form), entry.hash)] = entry;
  }
}

}  // namespace compactproof
