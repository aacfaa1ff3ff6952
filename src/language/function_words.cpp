#include <initializer_list>

#include "language/known_words.h"

namespace compactproof {

void add_function_words(KnownWords& known) {
  const auto add = [&](WordClass added, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      WordClasses& classes = known[word].classes;
      classes = static_cast<WordClasses>(classes | static_cast<WordClasses>(added));
    }
  };
  add(WordClass::auxiliary, {"is",  "are",   "was",    "were",  "be",    "been", "will", "shall", "must", "may",  "might",
                             "can", "could", "should", "would", "do",    "does", "did",  "has",   "have", "had",  "cannot"});
  add(WordClass::past_auxiliary, {"was", "were", "had", "did", "been", "has", "have", "having"});
  add(WordClass::irregular_past,
      {"ran",   "held",  "gave",  "took",   "wrote",  "met",      "sent",   "made",   "told",  "paid", "began", "kept", "led", "brought",
       "spent", "won",   "lost",  "found",  "sought", "said",     "came",   "went",   "became", "heard", "drew", "put",  "set", "chose",
       "spoke", "saw",   "knew",  "grew",   "fell",   "rose",     "left",   "withdrew", "built", "bought", "sat", "got"});
  add(WordClass::relative_pronoun, {"who", "which", "that", "whose", "where"});
  add(WordClass::coordinator, {"and", "or", "which", "who"});
  add(WordClass::to, {"to"});
  add(WordClass::denial, {"not", "never", "no"});
  add(WordClass::cannot, {"cannot"});
  add(WordClass::condition_opener, {"if", "when", "where", "before", "after", "whenever", "which", "that"});
  add(WordClass::clause_opener, {"who", "which", "what", "how", "whether", "whom", "whose", "where"});
  add(WordClass::requirement_opener, {"until", "till", "unless", "before"});
  add(WordClass::opinion_verb, {"said", "says", "felt", "argued", "thought", "believed", "asked", "suggested", "wondered", "complained"});
}

}  // namespace compactproof
