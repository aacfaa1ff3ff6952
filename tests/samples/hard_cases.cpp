// Cases in which two things are said at once, a rule is swallowed by its exception, or words only look like evidence;
// and short firm, hedged, breaking and foreign wordings of the points that documents treat in one line.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "framework/load_framework.h"
#include "framework/verdict_kind.h"
#include "readers/read_document.h"
#include "review/review.h"

using namespace compactproof;

namespace {

struct Case {
  const char* type;
  const char* text;
  const char* point;
  const char* expected;                // absent stands for not found and not applicable
  const char* known_wrong = nullptr;  // what the rules say instead, until they are mended
};

const Framework& framework() {
  static const Framework loaded = load_framework("bromley-compact");
  return loaded;
}

std::string verdict_of(const Case& each) {
  ReviewOptions options;
  options.type = each.type;
  const Review result = review(read_document("case.md", each.text), framework(), options);
  const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                  [&](const Finding& finding) { return finding.verdict.point == each.point; });
  if (found == result.findings.end()) return "no such point";
  const Verdict verdict = found->verdict.verdict;
  if (verdict == Verdict::not_found || verdict == Verdict::not_applicable) return "absent";
  return std::string(to_string(verdict));
}

void check_all(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    CAPTURE(each.text, each.point);
    CHECK(verdict_of(each) == (each.known_wrong != nullptr ? each.known_wrong : each.expected));
  }
}

}  // namespace

TEST_CASE("hard mixed cases are decided as their readers decide them") {
  check_all({
      {"CPA", "Published on 12 January 2026.\n\nThis consultation runs for 12 weeks, from 12 January 2026 to 20 February 2026.", "CON-01", "breached"},
      {"CPA", "Our Compact looks for twelve weeks. Because the new service has to begin on 1 July, as the Department requires, this consultation is open for seven weeks, and we have added three open evenings to make up for it.", "CON-01", "explained"},
      {"CPA", "Our Compact looks for twelve weeks. Because the new service has to begin on 1 July, as the Department requires, this consultation is open for seven weeks, and we have added three open evenings to make up for it.", "CON-02", "met"},
      {"CPA", "The consultation on grants to voluntary organisations is open from 21 December 2022 until 23 March 2023.", "CON-01", "met"},
      {"GRA", "Each party may end this agreement by giving three months' notice in writing, except that the Council may end it at any time where its own funding is cut.", "CHG-01", "partial"},
      {"CTR", "The Council shall give Providers 90 days' notice of termination and Providers shall give the Council six months' notice.", "CHG-01", "met", "absent"},
      {"CTR", "This contract complies with the Compact.\n\n14. Termination\n\n14.1 The Council may terminate this contract by giving one month's notice in writing.", "CHG-01", "breached"},
      {"CTR", "This contract complies with the Compact.\n\n14. Termination\n\n14.1 The Council may terminate this contract by giving one month's notice in writing.", "GOV-01", "met"},
      {"STR", "Over the coming years we aim to move towards three-year grants, by 2029.", "RES-01", "partial"},
      {"GRA", "The grant is paid each quarter in advance, but the last quarter's payment is kept back until we have accepted the yearly report.", "RES-03", "partial"},
      {"CPA", "In 2007 the Council consulted voluntary groups for 12 weeks about the last strategy.\n\nThis paper, of May 2010, is about the next one.", "CON-01", "absent", "met"},
      {"REP", "Staff affected by the transfer will be consulted for 30 days under TUPE.", "CON-01", "absent"},
      {"GSG", "We do not pay overheads of more than 8%, although small organisations may ask us to consider a higher share.", "RES-02", "partial"},
      {"CPL", "We will hold [number] weeks of formal consultation.", "CON-01", "absent"},
      {"CPL", "We will consult for xx weeks.", "CON-01", "partial"},
      {"PAR", "The Council undertakes to pay voluntary organisations in advance where they can show a need for it, and to give its reasons whenever it refuses.", "RES-03", "met"},
      {"PAR", "# Partnership agreement\n\nThe Council and the Forum have made this agreement.\n\n# Appendix 4: Extract from the national Compact\n\nPublic bodies will give at least three months' notice when they end funding.", "CHG-01", "absent"},
      {"REP", "Councillor Shah said that the Council ought to give groups three months' notice of the end of their funding.", "CHG-01", "absent"},
      {"REP", "RESOLVED: that three months' notice of any reduction or end of funding be given to the voluntary organisations.", "CHG-01", "met"},
      {"NOT", "Your grant ends on 31 March 2026. We are writing on 22 January 2026 to give you notice of this.", "CHG-01", "breached"},
      {"TOR", "The Schools Compact asks for 75% of the budget to be delegated by 2013.", "GOV-01", "absent"},
  });
}

TEST_CASE("short points are read in firm, hedged, breaking and foreign words") {
  check_all({
      {"CTR", "Where results fall short, the Council and the Provider will agree a written plan and timetable for improvement before either considers ending the contract.", "CHG-06", "met"},
      {"CTR", "The Council may end the contract immediately upon any failure by the Provider.", "CHG-06", "breached"},
      {"STR", "The Council's improvement plan was approved in May.", "CHG-06", "absent"},
      {"GRA", "Nothing in this agreement stops the Organisation from commenting on or campaigning against Council policy.", "IND-02", "met"},
      {"GRA", "The Organisation must not say or do anything that may bring adverse publicity upon the Council.", "IND-02", "breached"},
      {"GRA", "Keep the personal data of people who use the service confidential.", "IND-02", "absent"},
      {"GRA", "Accepting this grant takes nothing away from your right to campaign and to criticise the Council.", "IND-01", "met"},
      {"REP", "The equality impact assessment at Annex C was finished in April, before the options were settled, and led us to change option 3.", "EQU-01", "met", "partial"},
      {"REP", "An equality impact assessment will be carried out once the decision has been taken.", "EQU-01", "breached"},
      {"REP", "Our gender pay gap report was published in March.", "EQU-01", "absent"},
      {"VOP", "Volunteers complement and never replace paid staff.", "VOL-02", "met"},
      {"REP", "Three museum posts will be deleted and their work done by volunteers.", "VOL-02", "breached"},
      {"VOP", "Volunteers' travel, meals and the cost of care are repaid on a claim form within two weeks.", "VOL-03", "met"},
      {"VOP", "Volunteers' expenses will not be paid.", "VOL-03", "breached"},
      {"REP", "Councillors' allowances were uprated in May.", "VOL-03", "absent"},
      {"GSG", "For grants below £500 there is a one-page form; you need no constitution, and another body may hold the money for you.", "COM-02", "met"},
      {"GSG", "Applications are open to registered charities only.", "COM-02", "breached"},
      {"PAR", "The Council adopts the Compact and will apply it in everything it does with the sector.", "GOV-01", "met"},
      {"PAR", "The Compact has been superseded and the Council will no longer apply it.", "GOV-01", "breached"},
      {"TOR", "The Head of Communities is the Compact lead, and every department has a Compact Champion, named at Annex B.", "GOV-02", "met"},
      {"TOR", "The post of Compact Champion has been deleted.", "GOV-02", "breached"},
      {"REP", "Our Dementia Champion visits each ward.", "GOV-02", "absent"},
      {"TOR", "The group has five members from the statutory bodies and five from the voluntary sector, with a co-chair from each.", "GOV-03", "met"},
      {"TOR", "Membership is confined to statutory bodies.", "GOV-03", "breached"},
      {"TOR", "The group will report to the Local Strategic Partnership Board every July.", "GOV-06", "met"},
      {"TOR", "No report will be made to any board.", "GOV-06", "breached", "absent"},
      {"DSP", "Anyone may raise a concern that the Compact has been breached under the procedure below.", "DIS-01", "met"},
      {"DSP", "The Council's decision on any Compact matter is final and there is no appeal.", "DIS-01", "breached"},
      {"DSP", "We will talk within 10 working days, reply in writing within 20, and hold a panel on the Compact dispute within 30.", "DIS-02", "met"},
      {"DSP", "Compact complaints are dealt with as soon as we can.", "DIS-02", "partial"},
  });
}
