// Counted words → what each tells of the topics.
#pragma once

#include "framework/problems.h"
#include "framework/rule_source.h"
#include "language/topic_words.h"

namespace compactproof {

TopicWords compile_topics(const TopicSource& source, Problems& problems);

}  // namespace compactproof
