// Seats on a joint body as running text gives them: "two councillors", "Council (3), Police x2", "five from the council".
#pragma once

#include <cstdint>
#include <vector>

#include "engine/reading.h"

namespace compactproof {

enum class Side : std::uint8_t { unknown, statutory, voluntary };

struct Seats {
  double statutory = 0;
  double voluntary = 0;
  double unknown = 0;

  double known() const { return statutory + voluntary; }
  double total() const { return known() + unknown; }
  void add(Side side, double seats);
  void add(const Seats& other);
};

class SeatReader {
 public:
  // Keeps a reference to the reading.
  explicit SeatReader(Reading& reading) : reading_(reading) {}

  // Whose a list below these words is: "Statutory members:", "Voluntary sector"; unknown when they do not say so.
  Side heads_side(std::uint32_t unit);

  // Seats behind a label, one for each name or its number: "Statutory: Education (1), Health (2)", "Police: A, B and C".
  Seats labelled(std::uint32_t unit);

  // Seats that stand with their numbers behind names: "Council (3)", "Health x3", "PCT 2". Nothing for fewer than two.
  Seats tagged(std::uint32_t unit, Side side);

  // Seats told in a sentence: "five from the council and five from charities". Nothing for fewer than two.
  Seats told(std::uint32_t unit, Side side);

  // The seats of a list item: its leading number or the one behind it, else one. Nothing for a sentence
  // with a verb, nor for "voluntary organisations": some, nobody knows how many.
  Seats item(std::uint32_t unit, Side side);

 private:
  struct Number {
    TokenRange tokens;
    double value = 0;
    bool tag = false;             // stands behind the name that it counts
  };

  TokenRange own(std::uint32_t unit) const { return {reading_.unit(unit).own_first, reading_.unit(unit).last}; }
  const Token& token(std::uint32_t index) const { return reading_.units().text.tokens[index]; }
  std::string_view word(std::uint32_t index) const { return reading_.units().text.word(index); }
  bool is_stop(std::uint32_t index) const { return token(index).kind == TokenKind::stop; }
  std::uint32_t label_end(std::uint32_t unit) const;
  std::vector<Number> numbers(std::uint32_t unit) const;
  bool is_tag(TokenRange number, TokenRange text) const;
  bool counts_people(std::uint32_t unit, const Number& number);
  TokenRange named_by(const std::vector<Number>& numbers, std::size_t number, TokenRange text) const;
  double names(TokenRange text) const;
  bool names_many(TokenRange text) const;
  Side side_of(std::uint32_t unit, TokenRange range);

  Reading& reading_;
};

}  // namespace compactproof
