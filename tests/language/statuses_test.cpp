#include "language/statuses.h"

#include <catch2/catch.hpp>

#include "language/documents.h"
#include "language/pattern_set.h"

using namespace compactproof;

namespace {

// A few triggers; the whole list is data and is tested with the rules.
struct Bench {
  Vocabulary vocabulary;
  PatternSet patterns;
  PatternIndex index;
  StatusRules rules;
  PatternListId target = 0;

  Bench() {
    add(TriggerKind::negated, TriggerScope::forward, {"=not", "=never", "=no"});
    add(TriggerKind::lacking, TriggerScope::forward, {"=without"});
    add(TriggerKind::negated, TriggerScope::backward, {"=ineligible"});
    add(TriggerKind::pseudo_negated, TriggerScope::unit, {"=not only", "=no|not later|less than"});
    add(TriggerKind::modal_weak, TriggerScope::forward, {"=may", "=should", "=would", "=could =have"});
    add(TriggerKind::modal_firm, TriggerScope::forward, {"=will", "=shall"});
    add(TriggerKind::hedge, TriggerScope::clause, {"where possible", "=normally", "=hoping|hope to"});
    add(TriggerKind::excepted, TriggerScope::clause, {"=unless", "=except"});
    add(TriggerKind::conditional, TriggerScope::clause, {"=if"});
    add(TriggerKind::attributed, TriggerScope::forward, {"code =says|requires"});
    add(TriggerKind::making, TriggerScope::unit, {"=this =draft", "=how we =wrote"});
    add(TriggerKind::boundary, TriggerScope::forward, {"=but", "=although"});
    agent("body", {"council", "=we"});
    agent("recipient", {"=you", "provider", "groups"});
    add(TriggerKind::question, TriggerScope::forward, {"do you =want"});
    add(TriggerKind::attributed, TriggerScope::forward, {"=you =believe|wrote =that", "member =says"});
    add(TriggerKind::officer, TriggerScope::forward, {"=the ..2 =clerk|director =said|felt|reported"});
    add(TriggerKind::unfilled, TriggerScope::unit, {"=tbc", "=to =be =confirmed|agreed"});
    target = list({"pay ..3 in advance", "notice"});
    index = patterns.index(vocabulary);
  }

  PatternListId list(const std::vector<std::string>& texts) {
    std::vector<PatternMistake> mistakes;
    std::vector<Pattern> parsed;
    for (const std::string& text : texts) parsed.push_back(vocabulary.parse(text, mistakes));
    return patterns.add(parsed);
  }
  void add(TriggerKind kind, TriggerScope scope, const std::vector<std::string>& texts) { rules.triggers.push_back({kind, scope, list(texts)}); }
  void agent(const std::string& name, const std::vector<std::string>& texts) { rules.agents.push_back({name, list(texts)}); }

  // Statuses of the last match in the document, and its agent.
  std::string read(const Document& document) {
    const Units units = make_units(document, vocabulary.lexicon());
    Matcher matcher(index, units);
    StatusReader reader(rules, matcher, units);
    std::string result = "no match";
    for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) {
      const Unit& u = units.units[unit];
      for (const PatternMatch& match : matcher.matches(unit, target)) {
        if (u.first + match.last <= u.own_first) continue;  // words it only inherits
        const int who = reader.agent(unit, match);
        result = describe(reader.statuses(unit, match)) + " by " + (who < 0 ? "nobody" : rules.agents[static_cast<std::size_t>(who)].name);
      }
    }
    return result;
  }
  std::string read(const std::string& text) { return read(paragraph(text)); }
};

}  // namespace

TEST_CASE("how something is said decides what it is worth") {
  Bench bench;
  const std::pair<const char*, const char*> cases[] = {
      {"The Council will pay in advance.", "asserted by body"},
      {"We pay in advance.", "asserted by body"},
      {"The Council will not pay in advance.", "negated by body"},
      {"The Council won't pay in advance.", "negated by body"},
      {"The Council will never end a grant without notice.", "asserted by body"},
      {"The Council will pay not only wages in advance.", "asserted by body"},
      {"The Council may pay in advance.", "weak by body"},
      {"The Council may inspect, but it will pay in advance.", "asserted by body"},
      {"The Council will not visit, but it will pay in advance.", "asserted by body"},
      {"Where possible the Council will pay in advance.", "weak by body"},
      {"The Council will pay in advance unless funds are short.", "excepted by body"},
      {"If you ask, the Council will pay in advance.", "conditional by body"},
      {"The Code says that councils will pay in advance.", "attributed by body"},
      {"The Council paid in advance.", "past by body"},
      {"Will the Council pay in advance?", "question by nobody"},
      {"You must give notice.", "asserted by recipient"},
      {"The Provider shall give the Council notice.", "asserted by recipient"},
      {"Notice is not given.", "negated by nobody"},
      {"From 1 May 2024 the Council pays in advance.", "asserted by body"},
      {"The Provider will be given notice by the Council.", "asserted by body"},
      {"You will be given notice.", "asserted by nobody"},
      {"The Council will be given notice.", "asserted by recipient"},
      {"The Council must allow you to see that notice is given.", "asserted by body"},
      {"We see no use, no sense and no notice.", "negated by body"},
      {"The Council may not pay in advance.", "negated by body"},
      {"It does not: you may give notice.", "weak by recipient"},
      {"It is never done by telephone: we always pay in advance.", "asserted by body"},
      {"We will not: pay in advance, or insure.", "negated by body"},
      {"We will give [number] weeks' notice.", "unfilled by body"},
      {"The Council may inspect the work of the Provider, and shall not be obliged to give notice.", "negated by body"},
      {"We write to give you notice that the Council will end the grant.", "asserted by body"},
      {"If the Provider agrees, notice will be given.", "conditional by nobody"},
      {"Where possible, the Council will pay in advance.", "weak by body"},
      {"The Council pays (it may check) in advance.", "asserted by body"},
      {"The Council has agreed to pay in advance.", "asserted by body"},
      {"The Council has had to pay in advance.", "past by body"},
      {"Groups may object to the notice, which the Council will pay in advance.", "asserted by body"},
      {"Notice of not less than 90 days will be given.", "asserted by nobody"},
      {"\"Public bodies will always pay in advance when asked\" is a line we like.", "attributed by nobody"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(bench.read(text) == expected);
  }
}

TEST_CASE("a lead-in's negation and modality reach every item") {
  Bench bench;
  CHECK(bench.read(document_of({{BlockKind::paragraph, "The Council will not:"}, {BlockKind::list_item, "fund travel;"}, {BlockKind::list_item, "pay in advance."}})) ==
        "negated by body");
  CHECK(bench.read(document_of({{BlockKind::paragraph, "The Council may:"}, {BlockKind::list_item, "pay in advance."}})) == "weak by body");
  CHECK(bench.read(document_of({{BlockKind::heading, "We pay in advance"}})) == "heading by body");
  CHECK(bench.read(document_of({{BlockKind::quote, "We will pay in advance."}})) == "attributed by body");
}

TEST_CASE("what is answered to a question says how its words are meant") {
  Bench bench;
  const auto asked = [&](const std::string& answer) {
    return bench.read(document_of({{BlockKind::heading, "Do you pay groups in advance?", 1}, {BlockKind::paragraph, answer}}));
  };
  CHECK(asked("Yes. Ask your officer.") == "asserted by nobody");
  CHECK(asked("No. Claims follow the work.") == "negated by nobody");
  CHECK(asked("No, claims follow the work.") == "negated by nobody");
  CHECK(bench.read("Q: Can you pay groups in advance? A: No.") == "negated by nobody");
  CHECK(asked("Not at present.") == "negated by nobody");
  CHECK(asked("It depends on the sum.") == "weak by nobody");
  CHECK(asked("For the bus contract, yes.") == "weak by nobody");
  CHECK(asked("For yes, tick the box.") == "question, heading by nobody");
  CHECK(asked("No organisation has asked.") == "question, heading by nobody");
  CHECK(bench.read("Will you pay groups in advance? Yes, always.") == "asserted by nobody");
  CHECK(bench.read("Will you pay groups in advance? Yes / No / Don't know") == "question by nobody");
  CHECK(bench.read("Who will pay groups in advance? No.") == "question by nobody");
}

TEST_CASE("a short sentence takes back the one before") {
  Bench bench;
  CHECK(bench.read("We pay groups in advance. We no longer do.") == "negated by body");
  CHECK(bench.read("We pay groups in advance. This has now stopped.") == "negated by body");
  CHECK(bench.read("We do not pay groups in advance. We will not.") == "asserted by body");
  CHECK(bench.read("We pay groups in advance. It will not be late.") == "asserted by body");
}

TEST_CASE("what must come first is required, not denied") {
  Bench bench;
  CHECK(bench.read("No grant is ended until the council has given notice.") == "asserted by nobody");
  CHECK(bench.read("The council may not decide unless notice is given.") == "asserted by nobody");
  CHECK(bench.read("The council may not decide until no notice is given.") == "negated by body");
  CHECK(bench.read("The council will decide once notice has been given.") == "asserted by body");
  CHECK(bench.read("The council has sent out the notice.") == "past by body");
}

TEST_CASE("a modal behind its subject weakens it, one in a clause inside does not") {
  Bench bench;
  CHECK(bench.read("Notice may be sent out.") == "weak by nobody");
  CHECK(bench.read("Notice will be sent out.") == "asserted by nobody");
  CHECK(bench.read("We send notice if a grant may end.") == "conditional by body");
  CHECK(bench.read("We pay what would fall in advance.") == "asserted by body");
}

TEST_CASE("a negation in a clause about the subject leaves the main verb alone") {
  Bench bench;
  CHECK(bench.read("Groups who are not rich will be sent their notice.") == "asserted by nobody");
  CHECK(bench.read("Groups will not be sent their notice.") == "negated by nobody");
}

TEST_CASE("a participle that says who is meant does not weaken the verb behind it") {
  Bench bench;
  CHECK(bench.read("A service hoping to close will give notice.") == "asserted by nobody");
  CHECK(bench.read("We hope to give notice.") == "weak by body");
}

TEST_CASE("an answer is not asked, a polite request is no question") {
  Bench bench;
  CHECK(bench.read("What do you want? Three weeks' notice.") == "asserted by nobody");
  CHECK(bench.read("Do you hope for time? We give three weeks' notice.") == "asserted by nobody");
  CHECK(bench.read("Could you please give notice?") == "asserted by nobody");
  CHECK(bench.read("Could you give notice?") == "question by nobody");
}

TEST_CASE("who is asked to do a thing does it, what is joined to an object is no subject") {
  Bench bench;
  CHECK(bench.read("The Council is asked to give notice.") == "asserted by body");
  CHECK(bench.read("In talks with the provider and groups we give notice.") == "asserted by body");
}

TEST_CASE("an opinion is its speaker's, what a body says is its own") {
  Bench bench;
  CHECK(bench.read("On this Keith said that the council will give notice.") == "attributed by body");
  CHECK(bench.read("She felt that the council will give notice.") == "attributed by body");
  CHECK(bench.read("The Board said that it will give notice.") == "asserted by nobody");
}

TEST_CASE("a participle behind an article is no past") {
  Bench bench;
  CHECK(bench.read("We pay the said sum in advance.") == "asserted by body");
  CHECK(bench.read("We set of bills pay in advance.") == "asserted by body");
}

TEST_CASE("what would follow from a condition, or was to come, is firm") {
  Bench bench;
  CHECK(bench.read("If a grant ends, the council would send out the notice.") == "conditional by body");
  CHECK(bench.read("Grants may fall should money run out. The council would send out the notice.") == "asserted by body");
  CHECK(bench.read("Letters had gone, and the council would pay in advance.") == "asserted by body");
  CHECK(bench.read("The council would send out the notice.") == "weak by body");
  CHECK(bench.read("It found that the council would have paid in advance.") == "weak by body");
  CHECK(bench.read("It was turned down, as the council would pay in advance.") == "weak by body");
}

TEST_CASE("the past of the document's own making is no old matter") {
  Bench bench;
  CHECK(bench.read("This draft was sent out with notice.") == "asserted by nobody");
  CHECK(bench.read("The old leaflet was sent out with notice.") == "past by nobody");
  CHECK(bench.read(document_of({{BlockKind::heading, "How we wrote this policy", 1}, {BlockKind::paragraph, "Groups were given notice."}})) ==
        "asserted by nobody");
}

TEST_CASE("a source's words are its own behind an insertion as well") {
  Bench bench;
  CHECK(bench.read("The Covenant, published in July 2025, asks councils to give notice.") == "attributed by body");
  CHECK(bench.read("Under the Covenant, the council gives notice.") == "asserted by body");
}

TEST_CASE("a term that is given a value binds, one that is told in words does not") {
  Bench bench;
  CHECK(bench.read("\u201cNotice\u201d means notice of three months.") == "asserted by nobody");
  CHECK(bench.read("\u201cNotice\u201d means notice in a letter.") == "definition by nobody");
}

TEST_CASE("to be confirmed leaves a value open, not a decision") {
  Bench bench;
  CHECK(bench.read("Notice: to be confirmed.") == "unfilled by nobody");
  CHECK(bench.read("Notice: to be agreed with members.") == "unfilled by nobody");
  CHECK(bench.read("Notice (to be confirmed) comes by post.") == "unfilled by nobody");
  CHECK(bench.read("The dates of the notice and its period are to be confirmed by the panel.") == "unfilled by nobody");
  CHECK(bench.read("Notice TBC.") == "unfilled by nobody");
  CHECK(bench.read("The panel decides whether the notice is to be confirmed, altered or withdrawn.") == "asserted by nobody");
  CHECK(bench.read("If the cut is to be confirmed, groups have notice.") == "conditional by nobody");
  CHECK(bench.read("Any change to the notice is to be agreed in writing.") == "asserted by nobody");
}

TEST_CASE("what somebody may come to say is not said yet") {
  Bench bench;
  CHECK(bench.read("If you believe that no notice was given, write to us.") == "negated, conditional, past by nobody");
  CHECK(bench.read("You believe that notice is due.") == "attributed by recipient");
  CHECK(bench.read("If you wrote that notice is due, tell us.") == "conditional by recipient");
  CHECK(bench.read("The member says so on the form and we pay in advance.") == "asserted by body");
  CHECK(bench.read("The member says on the form that we pay in advance.") == "attributed by body");
}

TEST_CASE("to say why not denies nothing that is promised") {
  Bench bench;
  CHECK(bench.read("We will say what has changed, or why not, by notice.") == "asserted by body");
  CHECK(bench.read("The notice says what has changed and why the rest has not.") == "asserted by nobody");
  CHECK(bench.read("By notice we say what is done or the reason it is not.") == "asserted by body");
  CHECK(bench.read("The letter says why groups will not have their notice.") == "negated by nobody");
  CHECK(bench.read("For this reason the council will not pay in advance.") == "negated by body");
  CHECK(bench.read("The council does not say why, and notice is not given.") == "negated by nobody");
}

TEST_CASE("a verb of now behind what was done is not past") {
  Bench bench;
  CHECK(bench.read("The rate was agreed in May and covers the notice.") == "asserted by nobody");
  CHECK(bench.read("They were built up from its books and include a notice.") == "asserted by nobody");
  CHECK(bench.read("The rate was agreed in May and covered the notice.") == "past by nobody");
  CHECK(bench.read("Groups were asked to come and give their notice.") == "past by nobody");
  CHECK(bench.read("Groups did come and give their notice.") == "past by recipient");
  CHECK(bench.read("We do not put it down and send the notice.") == "negated by body");
  CHECK(bench.read("The plan was late and included no notice.") == "negated, past by nobody");
  CHECK(bench.read("The council will not have been told and give notice.") == "negated by recipient");
}

TEST_CASE("what its officers tell as fact or answer is a body's own voice") {
  Bench bench;
  CHECK(bench.read("The Clerk said that the council will give notice.") == "asserted by body");
  CHECK(bench.read("In reply to Miss Orde the Director said that notice is not given.") == "negated by nobody");
  CHECK(bench.read("The Clerk said that groups could have their notice.") == "asserted by recipient");
  CHECK(bench.read("The Clerk felt that the council will give notice.") == "attributed by body");
  CHECK(bench.read("The Club Director said that the council will give notice.") == "attributed by body");
  CHECK(bench.read("The Clerk said that the Code requires notice.") == "attributed by nobody");
  CHECK(bench.read("On this Keith said that groups could have their notice.") == "weak, attributed by recipient");
}

TEST_CASE("who is listed with a public office speaks for the body, and so does she behind one") {
  Bench bench;
  const auto minuted = [&](const std::string& present, const std::string& said) {
    return bench.read(document_of({{BlockKind::paragraph, present}, {BlockKind::paragraph, said}}));
  };
  const std::string said = "Ms Tarn said that the council will give notice.";
  CHECK(minuted("In attendance: Ms F. Tarn (Head of Parks, Northam Council), Mr Ode", said) == "asserted by body");
  CHECK(minuted("In attendance: Fay Tarn, Deputy Head of Parks, Northam Council", said) == "asserted by body");
  CHECK(minuted("In attendance: Ms F. Tarn (Solicitor)", said) == "asserted by body");
  CHECK(minuted("In attendance: Ms F. Tarn (Head of Care, Northam Voluntary Action)", said) == "attributed by body");
  CHECK(minuted("In attendance: Ms F. Tarn (Director, Riverside Kitchens)", said) == "attributed by body");
  CHECK(minuted("In attendance: Ms F. Tarn (Riverside Kitchens)", said) == "attributed by body");
  CHECK(minuted("The Clerk said that it rained.", "In reply she said that the council will give notice.") == "asserted by body");
  CHECK(minuted("The Clerk said it rained. On this Keith said it shone.", "In reply he said that the council will give notice.") ==
        "attributed by body");
}

TEST_CASE("a list of terms with what they mean promises nothing, one of facts does") {
  Bench bench;
  const auto listed = [&](const std::string& first, const std::string& second) {
    return bench.read(document_of({{BlockKind::list_item, first}, {BlockKind::list_item, second},
                                   {BlockKind::list_item, "Cover: a notice that is given early."}}));
  };
  CHECK(listed("Debrief: a talk about how a bid was marked.", "Social value: the good done to a place.") == "definition by nobody");
  CHECK(listed("Debrief: a talk about how a bid was marked.", "Length: three years.") == "asserted by nobody");
  CHECK(listed("Payment: the whole of the sum at once.", "Social value: the good done to a place.") == "asserted by nobody");
  CHECK(listed("Debrief: a talk that we will give.", "Social value: the good done to a place.") == "asserted by nobody");
  CHECK(bench.read("Cover: a notice that is given early.") == "asserted by nobody");
}
