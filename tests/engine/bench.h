// A framework of one point made in memory, and short documents to run it on.
#pragma once

#include <string>
#include <vector>

#include "engine/evaluate.h"
#include "framework/compile_rules.h"
#include "framework/problems.h"
#include "text/document_builder.h"

namespace compactproof {

inline const std::string language_file = R"(concepts:
  consultation: ["consult", "consultation"]
  outside_act: ["court|landlord|provider require|close|refuse"]
  outside_silence: ["=minister =not say"]
  outside_ground: ["court", "flood"]
  causal_link: ["=because"]
  causal_effect: ["=so"]
  causal_force: ["must"]
  inside_cause: ["=because ..3 time|easier"]
  no_cause: ["=not =because", "=although|unless"]
  aside: ["=separately"]
  action_header: ["action"]
  owner_header: ["=who", "lead"]
  when_header: ["=when", "date"]
  action_plan: ["action =plan"]
  action_list: ["=next =steps"]
  action_owner: ["officer", "clerk"]
  action_due: ["<date>"]
  action_refused: ["=refused"]
  member_header: ["member", "seat", "representative", "post"]
  member_list: ["=members", "=seats"]
  seat: ["member", "seat"]
  statutory_member: ["council", "police"]
  voluntary_member: ["charity", "voluntary"]
statuses:
- {status: negated, scope: forward, patterns: ["=not", "=no", "=without"]}
- {status: modal_weak, scope: forward, patterns: ["=may"]}
- {status: modal_firm, scope: forward, patterns: ["=will"]}
- {status: hedge, scope: clause, patterns: ["where possible"]}
- {status: excepted, scope: clause, patterns: ["=unless"]}
- {status: attributed, scope: forward, patterns: ["code =says"]}
- {status: quoted_section, patterns: ["annex .. code"]}
- {status: quoted_below, patterns: ["following .. =from =the code"]}
- {status: definition_section, patterns: ["glossary"]}
agents:
  body: ["council"]
  recipient: ["provider"]
)";

// Compiles rule texts given as the body of a rule (from `signals:` on), each for a point of its own: T-1, T-2, … `files` are
// further language files.
inline std::shared_ptr<const RuleSet> compile(const std::vector<std::string>& bodies, FileSet files = {}) {
  files.emplace_back("rules/language/test.yaml", language_file);
  std::vector<RuleUse> uses;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const std::string id = "test/rule-" + std::to_string(i + 1);
    const std::string point = "T-" + std::to_string(i + 1);
    files.emplace_back("rules/" + id + ".yaml", "rule: " + id + "\npoint: " + point + "\ntitle: A test\n" + bodies[i]);
    uses.push_back({point, id, {}});
  }
  Problems problems;
  for (const auto& [path, text] : files) problems.add_file(path, text);
  const RuleFiles read = read_rule_files(files, problems);
  auto rules = compile_rules(read, uses, problems);
  problems.throw_if_any();
  return rules;
}

struct Piece {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  int row = -1;     // for table cells
  int column = 0;
};

inline Document document_of(const std::vector<Piece>& pieces) {
  DocumentBuilder builder("test", "text");
  for (const Piece& piece : pieces) {
    Block& block = builder.begin_block(piece.kind);
    block.level = 1;
    if (piece.row >= 0) {
      block.kind = BlockKind::table_cell;
      block.cell = CellPosition{0, static_cast<std::uint32_t>(piece.row), static_cast<std::uint32_t>(piece.column), 1, 1, false};
    }
    builder.append_generated(piece.text);
  }
  return builder.finish();
}

inline std::vector<Piece> table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<Piece> pieces;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      pieces.push_back({BlockKind::table_cell, rows[row][column], static_cast<int>(row), static_cast<int>(column)});
    }
  }
  return pieces;
}

// The verdict of a rule on paragraphs of text.
inline PointVerdict run(const std::string& body, const std::vector<Piece>& pieces, const std::string& type = "") {
  return evaluate_rule(document_of(pieces), *compile({body}), 0, type);
}

inline std::string verdict(const std::string& body, const std::string& text, const std::string& type = "") {
  return std::string(to_string(run(body, {{BlockKind::paragraph, text}}, type).verdict));
}

}  // namespace compactproof
