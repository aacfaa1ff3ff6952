// Who a match binds: the part of StatusReader that reads subjects.
#include <algorithm>
#include <array>

#include "language/statuses.h"
#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::uint32_t agent_reach = 14;

// What stands in front of a noun that is no subject: "notice to the provider", "what you told us".
constexpr std::array<std::string_view, 12> prepositions = {"to", "of",      "by",      "from", "with", "for",
                                                           "on", "against", "between", "what", "how",  "why"};

}  // namespace

// Agents named in the unit, by place.
std::vector<StatusReader::NamedAgent> StatusReader::named_agents() {
  std::vector<NamedAgent> named;
  for (std::size_t i = 0; i < rules_.agents.size(); ++i) {
    const auto unit = static_cast<std::uint32_t>(unit_);
    if (!matcher_.may_match(unit, rules_.agents[i].patterns)) continue;
    for (const PatternMatch& match : matcher_.matches(unit, rules_.agents[i].patterns)) {
      const std::string_view before = word_before_article(match.first);
      const bool owner = tokens_[match.last - 1].has(flag_possessive);  // "the provider's grant"
      named.push_back({static_cast<int>(i), {match.first, match.last}, owner || is_one_of(prepositions, before), before == "by"});
    }
  }
  std::stable_sort(named.begin(), named.end(), [](const NamedAgent& a, const NamedAgent& b) { return a.range.first < b.range.first; });
  // "In dealing with charities and community groups we …": what is joined to an object is one too.
  for (NamedAgent& agent : named) {
    const std::string_view joint = word_before_article(agent.range.first);
    if (joint != "and" && joint != "or") continue;
    agent.is_object = agent.is_object || std::any_of(named.begin(), named.end(), [&](const NamedAgent& other) {
      return other.is_object && !other.behind_by && other.range.last < agent.range.first && agent.range.first <= other.range.last + 3;
    });
  }
  return named;
}

std::string_view StatusReader::word_before_article(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 9> articles = {"the", "a", "an", "each", "any", "all", "every", "our", "its"};
  while (token > 0 && is_one_of(articles, units_.text.word(tokens_[token - 1]))) --token;
  return token > 0 ? units_.text.word(tokens_[token - 1]) : std::string_view();
}

// The first auxiliary of the match's clause, or of the lead-in when the clause has none; token count if none.
std::uint32_t StatusReader::main_verb(const PatternMatch& match) const {
  const auto count = static_cast<std::uint32_t>(tokens_.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    if (same_clause(i, match.last - 1) && is_auxiliary(i)) return i;
  }
  for (std::uint32_t i = own_first_; i-- > 0;) {
    if (is_auxiliary(i)) return i;
  }
  return count;
}

// "You will have ninety days", "groups have until May": time that somebody is given.
bool StatusReader::is_given_time(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 6> openers = {"until", "at", "up", "notice", "time", "plenty"};
  return token < tokens_.size() && (in_value_[token] || is_one_of(openers, units_.text.word(tokens_[token])));
}

// Whether the subject of the verb is served, not bound: "you will be told", "groups are entitled to".
bool StatusReader::is_served(std::uint32_t verb, bool is_body) const {
  static constexpr std::array<std::string_view, 33> receiving = {
      "told", "briefed", "alerted", "given",   "informed", "notified", "sent",    "warned",  "offered",  "invited",  "paid",      "consulted", "written",
      "allowed",  "asked",   "entitled", "advised",  "involved", "supported", "reimbursed", "contacted", "provided", "shown", "made",
      "awarded",  "granted", "refunded", "receive",  "get",     "receives", "gets",   "approached", "helped"};
  const std::uint32_t limit = std::min<std::uint32_t>(verb + 6, static_cast<std::uint32_t>(tokens_.size()));
  bool perfect = false;  // "we have given" gives; "you have been given" is given
  for (std::uint32_t i = verb; i < limit; ++i) {
    const std::string_view word = units_.text.word(tokens_[i]);
    if (word == "have" || word == "has" || word == "had") perfect = true;
    if (word == "been") perfect = false;
    if (perfect && is_one_of(receiving, word)) return false;
    // A body's own entitlement is a power it keeps, not a service it gets; what it is asked to do is its to do.
    const bool asked = (word == "asked" || word == "invited") && i + 1 < tokens_.size() && units_.text.word(tokens_[i + 1]) == "to";
    if (is_one_of(receiving, word)) return !(is_body && (word == "entitled" || asked));
    if (!is_body && (word == "have" || word == "has") && is_given_time(i + 1)) return true;
    if (!is_body && word == "right" && i > 0 && units_.text.word(tokens_[i - 1]) == "the") return true;
    if (i > verb && !is_auxiliary(i) && word != "not" && word != "also" && word != "always" && word != "the" && !word.ends_with("ly")) return false;
  }
  return false;
}

// "The Council may end it, and shall not be obliged ...", "..., but it will": the verb has no subject of its own.
bool StatusReader::continues_subject(std::uint32_t verb) const {
  if (verb == 0) return false;
  const std::string_view before = units_.text.word(tokens_[verb - 1]);
  static constexpr std::array<std::string_view, 7> words = {"and", "or", "but", "it", "they", "he", "she"};
  return is_one_of(words, before);
}

int StatusReader::agent_named(std::string_view name) const {
  for (std::size_t i = 0; i < rules_.agents.size(); ++i) {
    if (rules_.agents[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

// "by X" beside a passive binds X. Otherwise the subject of the clause's first verb is bound, unless it is served by
// that verb: then the duty lies with the other side.
int StatusReader::agent(std::uint32_t unit, const PatternMatch& match) {
  enter(unit);
  const std::vector<NamedAgent> named = named_agents();
  if (named.empty()) return -1;
  const std::uint32_t verb = main_verb(match);
  for (const NamedAgent& agent : named) {
    const bool beside = agent.range.first + 1 >= match.first && agent.range.first <= match.last + agent_reach;
    if (agent.behind_by && beside && (verb >= tokens_.size() || agent.range.first > verb)) return agent.agent;
  }
  const bool has_verb = verb < tokens_.size();
  const NamedAgent* subject = nullptr;
  for (const NamedAgent& agent : named) {
    if (agent.is_object || agent.range.first >= (has_verb ? verb : match.last)) continue;
    if (has_verb && !same_clause(agent.range.first, verb) && !continues_subject(verb)) continue;
    subject = &agent;
    break;  // "The Council pays the provider", "I write to tell you": the first is the subject
  }
  if (subject == nullptr) return -1;
  const bool is_body = subject->agent == agent_named("body");
  if (!has_verb || !is_served(verb, is_body)) return subject->agent;
  return is_body ? agent_named("recipient") : -1;
}

}  // namespace compactproof
