// The conditions of a verdict ladder: "long and not (short or window.weak)", "count(induction, training) >= 2".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/statuses.h"

namespace compactproof {

// A node of the parsed condition; leaves name signals by their index in the rule.
struct Expression {
  enum class Kind : std::uint8_t { signal, all_of, any_of, none_of, at_least };
  // Which hits of a signal count.
  enum class Test : std::uint8_t {
    asserted,  // name: said firmly in the document's own voice
    status,    // name.weak: said in its own voice with that status
    present,   // name.any: said in its own voice, whatever else
    raw,       // name.raw: matched at all, even in a heading or quotation
  };

  Kind kind = Kind::signal;
  Test test = Test::asserted;
  std::uint32_t signal = 0;
  Statuses status = 0;                // for Test::status
  std::uint32_t minimum = 0;          // for at_least: how many of the parts must hold
  std::vector<Expression> parts;      // none_of has one part

  friend bool operator==(const Expression&, const Expression&) = default;
};

// A mistake in a condition; `column` counts characters from 0.
struct ExpressionMistake {
  std::size_t column = 0;
  std::string message;
  std::string hint;
};

// Parses `text`; `signals` are the names of the rule's signals. Nesting is bounded (at most 50 brackets).
Expression parse_expression(std::string_view text, const std::vector<std::string>& signals,
                            std::vector<ExpressionMistake>& mistakes);

// Indices of the signals that the expression mentions outside `not`, ascending, each once.
std::vector<std::uint32_t> signals_asserted(const Expression& expression);

// All signals that the expression mentions.
std::vector<std::uint32_t> signals_mentioned(const Expression& expression);

}  // namespace compactproof
