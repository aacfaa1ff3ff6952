#include "language/lexicon.h"

namespace compactproof {

namespace {

std::size_t hash_of(std::string_view text) {
  std::uint64_t hash = 1469598103934665603u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return static_cast<std::size_t>(hash ^ (hash >> 32));
}

}  // namespace

Lexicon::Lexicon() : forms_(1), slots_(1024), numbers_(1) {}

std::size_t Lexicon::slot(std::string_view form) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash_of(form) & mask;
  while (slots_[at] != unknown && forms_[slots_[at]] != form) at = (at + 1) & mask;
  return at;
}

FormId Lexicon::find(std::string_view form) const { return numbers_[slots_[slot(form)]]; }

FormId Lexicon::add(std::string_view form) {
  const std::size_t at = slot(form);
  if (slots_[at] != unknown) return slots_[at];
  const auto id = static_cast<FormId>(forms_.size());
  forms_.emplace_back(form);
  numbers_.push_back(id);
  slots_[at] = id;
  if (forms_.size() * 2 > slots_.size()) grow();
  return id;
}

void Lexicon::grow() {
  slots_.assign(slots_.size() * 4, unknown);
  for (FormId id = 1; id < forms_.size(); ++id) slots_[slot(forms_[id])] = id;
}

}  // namespace compactproof
