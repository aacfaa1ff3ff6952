#include "framework/expression.h"

#include <algorithm>
#include <charconv>

#include "framework/problems.h"

namespace compactproof {

namespace {

constexpr int deepest_nesting = 50;

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

// Recursive descent: any_of = all_of ("or" all_of)*; all_of = factor ("and" factor)*; factor = "not" factor | ...
class ExpressionParser {
 public:
  ExpressionParser(std::string_view text, const std::vector<std::string>& signals, std::vector<ExpressionMistake>& mistakes)
      : text_(text), signals_(signals), mistakes_(mistakes) {}

  Expression parse() {
    Expression expression = any_of();
    skip_space();
    if (!failed_ && at_ < text_.size()) fail("expected `and`, `or` or the end of the condition");
    return expression;
  }

 private:
  void fail(std::string message, std::string hint = {}) {
    if (!failed_) mistakes_.push_back({at_, std::move(message), std::move(hint)});
    failed_ = true;
  }

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }

  bool take(char c) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string_view peek_name() {
    skip_space();
    std::size_t end = at_;
    while (end < text_.size() && is_name_character(text_[end])) ++end;
    return text_.substr(at_, end - at_);
  }

  bool take_word(std::string_view word) {
    if (peek_name() != word) return false;
    at_ += word.size();
    return true;
  }

  static Expression joined(Expression::Kind kind, std::vector<Expression> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    Expression expression;
    expression.kind = kind;
    expression.parts = std::move(parts);
    return expression;
  }

  Expression any_of() {
    std::vector<Expression> parts{all_of()};
    while (!failed_ && take_word("or")) parts.push_back(all_of());
    return joined(Expression::Kind::any_of, std::move(parts));
  }

  Expression all_of() {
    std::vector<Expression> parts{factor()};
    while (!failed_ && take_word("and")) parts.push_back(factor());
    return joined(Expression::Kind::all_of, std::move(parts));
  }

  Expression factor() {
    if (++depth_ > deepest_nesting) {
      fail("the condition is nested too deeply");
      return {};
    }
    Expression result;
    if (take_word("not")) {
      result.kind = Expression::Kind::none_of;
      result.parts.push_back(factor());
    } else if (take('(')) {
      result = any_of();
      if (!failed_ && !take(')')) fail("expected `)`");
    } else if (peek_name() == "count") {
      result = at_least();
    } else {
      result = signal();
    }
    --depth_;
    return result;
  }

  // count(a, b, c) >= 2
  Expression at_least() {
    at_ += 5;
    Expression result;
    result.kind = Expression::Kind::at_least;
    if (!take('(')) fail("expected `(` after count");
    while (!failed_) {
      result.parts.push_back(any_of());
      if (take(')')) break;
      if (!failed_ && !take(',')) fail("expected `,` or `)`");
    }
    if (!failed_ && !(take('>') && take('='))) fail("expected `>= number` after count(...)");
    if (failed_) return result;
    skip_space();
    const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), result.minimum);
    if (error != std::errc{}) fail("expected a number after >=");
    at_ = static_cast<std::size_t>(end - text_.data());
    if (!failed_ && (result.minimum == 0 || result.minimum > result.parts.size())) {
      fail("count(...) of " + std::to_string(result.parts.size()) + " parts cannot be compared with " + std::to_string(result.minimum));
    }
    return result;
  }

  Expression signal() {
    Expression result;
    const std::string_view name = peek_name();
    if (name.empty()) {
      fail("expected the name of a signal");
      return result;
    }
    const auto found = std::find(signals_.begin(), signals_.end(), name);
    if (found == signals_.end()) {
      const std::string near = closest(name, signals_);
      fail("no signal is named `" + std::string(name) + "`", near.empty() ? "" : "did you mean `" + near + "`?");
      return result;
    }
    result.signal = static_cast<std::uint32_t>(found - signals_.begin());
    at_ += name.size();
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      test(result);
    }
    return result;
  }

  void test(Expression& result) {
    const std::string_view name = peek_name();
    if (name == "any") {
      result.test = Expression::Test::present;
    } else if (name == "raw") {
      result.test = Expression::Test::raw;
    } else if (const auto status = parse_status(name)) {
      result.test = Expression::Test::status;
      result.status = static_cast<Statuses>(*status);
    } else {
      std::vector<std::string> known{"any", "raw"};
      for (const auto& entry : status_names()) known.emplace_back(entry.first);
      const std::string near = closest(name, known);
      fail("no status is named `" + std::string(name) + "`", near.empty() ? "" : "did you mean `" + near + "`?");
      return;
    }
    at_ += name.size();
  }

  std::string_view text_;
  const std::vector<std::string>& signals_;
  std::vector<ExpressionMistake>& mistakes_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

void collect(const Expression& expression, bool negative_too, std::vector<std::uint32_t>& out) {
  if (expression.kind == Expression::Kind::signal) out.push_back(expression.signal);
  if (expression.kind == Expression::Kind::none_of && !negative_too) return;
  for (const Expression& part : expression.parts) collect(part, negative_too, out);
}

std::vector<std::uint32_t> collected(const Expression& expression, bool negative_too) {
  std::vector<std::uint32_t> signals;
  collect(expression, negative_too, signals);
  std::sort(signals.begin(), signals.end());
  signals.erase(std::unique(signals.begin(), signals.end()), signals.end());
  return signals;
}

}  // namespace

Expression parse_expression(std::string_view text, const std::vector<std::string>& signals,
                            std::vector<ExpressionMistake>& mistakes) {
  return ExpressionParser(text, signals, mistakes).parse();
}

std::vector<std::uint32_t> signals_asserted(const Expression& expression) { return collected(expression, false); }
std::vector<std::uint32_t> signals_mentioned(const Expression& expression) { return collected(expression, true); }

}  // namespace compactproof
