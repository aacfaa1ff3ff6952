#include "engine/zones.h"

#include <catch2/catch.hpp>

#include "engine/bench.h"
#include "engine/reading.h"

using namespace compactproof;

namespace {

const std::string contents_words = R"(statuses:
- {status: contents_section, patterns: ["=contents"]}
)";

const std::string notice_rule = R"(signals:
  notice: {any: ["notice"]}
verdict:
- {met: notice, because: Notice is given.}
)";

const std::string promise = "The Council will give every group notice.";

bool counts(const std::vector<Piece>& pieces) {
  const auto rules = compile({notice_rule}, {{"rules/language/contents.yaml", contents_words}});
  return evaluate_rule(document_of(pieces), *rules, 0, "").verdict == Verdict::met;
}

// Whether what stands below a heading over two paragraphs counts.
bool counts_below(const std::string& heading, const std::string& text) {
  return counts({{BlockKind::heading, "Community fund"},
                 {BlockKind::paragraph, "It is for all."},
                 {BlockKind::heading, heading},
                 {BlockKind::paragraph, text}});
}

// A contents list, and what follows it without a heading's style.
bool counts_behind_contents(const std::vector<Piece>& behind) {
  std::vector<Piece> pieces = {{BlockKind::heading, "Community fund"}, {BlockKind::paragraph, "It is for all."}, {BlockKind::heading, "Contents"},
                               {BlockKind::list_item, "A. About notice"}, {BlockKind::list_item, "B. Apply"}};
  pieces.insert(pieces.end(), behind.begin(), behind.end());
  return counts(pieces);
}

}  // namespace

TEST_CASE("a contents list says nothing for the document, however its entries are written") {
  CHECK_FALSE(counts_behind_contents({}));
  CHECK_FALSE(counts_behind_contents({{BlockKind::paragraph, "How much notice will you give?"}, {BlockKind::paragraph, "Notice periods 14"}}));
  CHECK_FALSE(counts_behind_contents({{BlockKind::list_item, "The notice that the Council will give when a grant ends and what it means for you"}}));
  CHECK_FALSE(counts_behind_contents({{BlockKind::list_item, "Form 5 Template of the notice."}, {BlockKind::list_item, "Form 6 Notice."}}));
  CHECK_FALSE(counts_behind_contents(table({{"Part", "Page"}, {"The notice we will give you.", "3"}})));
}

TEST_CASE("a contents list ends where running sentences begin") {
  CHECK(counts_behind_contents({{BlockKind::paragraph, promise}}));
  CHECK(counts_behind_contents({{BlockKind::paragraph, "This fund is open to groups."}, {BlockKind::list_item, "the Council will give notice"}}));
}

TEST_CASE("a contents list ends where its first entry comes again") {
  CHECK(counts_behind_contents({{BlockKind::list_item, "A. ABOUT NOTICE"}, {BlockKind::list_item, "the Council will give notice"}}));
  CHECK(counts_behind_contents({{BlockKind::list_item, "1 About notice"}, {BlockKind::list_item, "the Council will give notice"}}));
  CHECK_FALSE(counts_behind_contents({{BlockKind::list_item, "About notices"}, {BlockKind::list_item, "the Council will give notice"}}));
}

TEST_CASE("below a heading over definitions alone nothing counts") {
  for (const std::string heading : {"Glossary", "Glossary of grants and loans", "Glossary and key terms", "2. Glossary, words and phrases"}) {
    INFO(heading);
    CHECK_FALSE(counts_below(heading, promise));
  }
}

TEST_CASE("below a heading that names another matter too clauses bind") {
  CHECK(counts_below("Glossary and duration", promise));
  CHECK(counts_below("Payment, glossary", promise));
  CHECK(counts_below("2. Glossary, terms and payment", promise));
  CHECK(counts_below("Glossary and duration", "In this agreement the Council will give notice."));
}

TEST_CASE("below a heading that names another matter too terms are still explained") {
  CHECK_FALSE(counts_below("Glossary and duration", "Warning: the Council will give notice."));
  CHECK_FALSE(counts_below("Glossary and duration", "Warning \u2013 notice that the Council will give."));
  CHECK_FALSE(counts_below("Glossary and duration", "Warning means notice."));
  CHECK_FALSE(counts_below("Glossary and duration", "In this agreement, a warning is notice of the end."));
  std::vector<Piece> pieces = {{BlockKind::heading, "Community fund"},
                               {BlockKind::paragraph, "It is for all."},
                               {BlockKind::heading, "Glossary and duration"}};
  for (const Piece& piece : table({{"Term", "What it is"}, {"Warning", "The Council will give notice."}})) pieces.push_back(piece);
  CHECK_FALSE(counts(pieces));
}
