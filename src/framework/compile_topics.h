// rules/language/topics.yaml → what each word tells of the topics.
#pragma once

#include "framework/problems.h"
#include "framework/rule_source.h"
#include "language/pattern.h"
#include "language/topic_words.h"

namespace compactproof {

// Makes the vocabulary tell the topics' words from each other and from all others: before its forms get their last numbers.
void keep_topic_words(const TopicSource& source, Vocabulary& vocabulary);

// Requires the lexicon of that vocabulary.
TopicWords compile_topics(const TopicSource& source, const Lexicon& lexicon, Problems& problems);

}  // namespace compactproof
