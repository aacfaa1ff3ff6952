#include "language/lexicon.h"

#include "language/word_hash.h"

namespace compactproof {

Lexicon::Lexicon() : begins_{0, 0}, slots_(1024), numbers_(1) {}

std::size_t Lexicon::slot(std::string_view form, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].form != unknown && (slots_[at].hash != hash || !is_same_word(form_at(slots_[at].form), form))) at = (at + 1) & mask;
  return at;
}

FormId Lexicon::find(std::string_view form) const { return numbers_[slots_[slot(form, hash_of_word(form))].form]; }

FormId Lexicon::add(std::string_view form) {
  const std::uint32_t hash = hash_of_word(form);
  const std::size_t at = slot(form, hash);
  if (slots_[at].form != unknown) return slots_[at].form;
  const auto id = static_cast<FormId>(size());
  text_ += form;
  begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  numbers_.push_back(id);
  slots_[at] = {id, hash};
  if (size() * 2 > slots_.size()) grow();
  return id;
}

void Lexicon::grow() {
  slots_.assign(slots_.size() * 4, {});
  for (FormId id = 1; id < size(); ++id) {
    const std::uint32_t hash = hash_of_word(form_at(id));
    slots_[slot(form_at(id), hash)] = {id, hash};
  }
}

}  // namespace compactproof
