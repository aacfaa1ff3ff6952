#include <algorithm>
#include <array>
#include <unordered_map>

#include "language/lexicon.h"

namespace compactproof {

namespace {

// Irregular words: the base form first, then every other form.
constexpr std::array irregular_words = {
    "be am is are was were been being", "have has had having", "do does did done doing", "go goes went gone going",
    "say says said saying", "make makes made making", "take takes took taken taking", "give gives gave given giving",
    "get gets got gotten getting", "come comes came coming", "become becomes became becoming",
    "know knows knew known knowing", "think thinks thought thinking", "see sees saw seen seeing",
    "find finds found finding", "tell tells told telling", "write writes wrote written writing",
    "run runs ran running", "hold holds held holding", "withhold withholds withheld withholding",
    "uphold upholds upheld upholding", "keep keeps kept keeping", "let lets letting", "begin begins began begun beginning",
    "bring brings brought bringing", "buy buys bought buying", "pay pays paid paying", "repay repays repaid repaying",
    "meet meets met meeting", "set sets setting", "put puts putting", "cut cuts cutting", "shut shuts shutting",
    "lead leads led leading", "read reads reading", "understand understands understood understanding",
    "stand stands stood standing", "withstand withstands withstood", "lose loses lost losing",
    "send sends sent sending", "spend spends spent spending", "build builds built building",
    "fall falls fell fallen falling", "feel feels felt feeling", "leave leaves left leaving",
    "mean means meant meaning", "sit sits sat sitting", "speak speaks spoke spoken speaking",
    "rise rises rose risen rising", "arise arises arose arisen arising", "grow grows grew grown growing",
    "draw draws drew drawn drawing", "withdraw withdraws withdrew withdrawn withdrawing",
    "show shows showed shown showing", "choose chooses chose chosen choosing", "seek seeks sought seeking",
    "teach teaches taught teaching", "win wins won winning", "bear bears bore borne bearing",
    "wear wears wore worn wearing", "break breaks broke broken breaking", "fight fights fought fighting",
    "forgo forgoes forwent forgone", "undergo undergoes underwent undergone undergoing",
    "undertake undertakes undertook undertaken undertaking", "overtake overtakes overtook overtaken",
    "oversee oversees oversaw overseen overseeing", "drive drives drove driven driving",
    "forbid forbids forbade forbidden forbidding", "forget forgets forgot forgotten forgetting",
    "hear hears heard hearing", "lay lays laid laying", "lie lies lay lain lying", "sell sells sold selling",
    "split splits splitting", "spread spreads spreading", "bid bids bidding", "bind binds bound binding",
    "deal deals dealt dealing", "feed feeds fed feeding", "learn learns learned learnt learning",
    "upset upsets upsetting", "offset offsets offsetting", "quit quits quitting", "submit submits submitted submitting",
    "commit commits committed committing", "permit permits permitted permitting", "refer refers referred referring",
    "occur occurs occurred occurring", "prefer prefers preferred preferring", "defer defers deferred deferring",
    "transfer transfers transferred transferring", "incur incurs incurred incurring", "plan plans planned planning",
    "stop stops stopped stopping", "drop drops dropped dropping", "cap caps capped capping", "ban bans banned banning",
    "bar bars barred barring", "sum sums summed", "axe axes axed axing", "tailor tailors tailored tailoring",
    "cancel cancels cancelled canceled cancelling canceling", "travel travels travelled traveled travelling traveling",
    "fulfil fulfils fulfill fulfills fulfilled fulfilling", "enrol enrols enroll enrolled enrolling",
    "label labels labelled labeled labelling", "level levels levelled levelling", "pool pools pooled pooling",
    "appeal appeals appealed appealing", "focus focuses focused focussed focusing", "benefit benefits benefited benefiting",
    "budget budgets budgeted budgeting", "target targets targeted targeting", "market markets marketed marketing",
    "visit visits visited visiting", "limit limits limited limiting", "credit credits credited", "edit edits edited editing",
    "person persons people", "child children", "man men", "woman women", "foot feet", "half halves", "criterion criteria",
    "consortium consortia consortiums", "forum forums fora", "basis bases", "body bodies", "life lives",
    "good better best", "bad worse worst", "datum data", "referendum referenda", "agenda agendas",
    "programme programmes program programs", "organisation organisations organization organizations organisational organizational",
    "licence licences license licenses licensed licensing", "practice practices practise practises practised practising",
    "judgement judgements judgment judgments", "enquiry enquiries inquiry inquiries", "enquire enquires enquired inquire inquires inquired",
};

// The word's irregular family, or an empty text.
std::string_view irregular_family(std::string_view word) {
  static const std::unordered_map<std::string_view, std::string_view> families = [] {
    std::unordered_map<std::string_view, std::string_view> by_base;
    for (const std::string_view family : irregular_words) by_base.emplace(family.substr(0, family.find(' ')), family);
    return by_base;
  }();
  const auto found = families.find(word);
  return found == families.end() ? std::string_view() : found->second;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// One short syllable that ends consonant-vowel-consonant doubles its last letter: plan, stop.
bool doubles_last_letter(std::string_view word) {
  if (word.size() < 3 || word.size() > 5) return false;
  const char last = word.back();
  const char middle = word[word.size() - 2];
  const char first = word[word.size() - 3];
  return !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' && is_vowel(middle) && !is_vowel(first);
}

void add_regular(std::string_view word, std::vector<std::string>& forms) {
  const std::string base(word);
  const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
  const std::string stem = base.substr(0, base.size() - 1);
  if (ends("y") && word.size() > 2 && !is_vowel(word[word.size() - 2])) {
    forms.insert(forms.end(), {stem + "ies", stem + "ied", base + "ing"});
  } else if (ends("ie")) {
    forms.insert(forms.end(), {base + "s", base + "d", base.substr(0, base.size() - 2) + "ying"});
  } else if (ends("ee")) {
    forms.insert(forms.end(), {base + "s", base + "d", base + "ing"});
  } else if (ends("e")) {
    forms.insert(forms.end(), {base + "s", base + "d", stem + "ing"});
  } else if (ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh")) {
    forms.insert(forms.end(), {base + "es", base + "ed", base + "ing"});
  } else {
    forms.insert(forms.end(), {base + "s", base + "ed", base + "ing"});
    if (doubles_last_letter(word)) forms.insert(forms.end(), {base + word.back() + "ed", base + word.back() + "ing"});
  }
}

void replace_everywhere(std::string_view from, std::string_view to, std::vector<std::string>& forms) {
  const std::size_t count = forms.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = forms[i].find(from);
    if (at == std::string::npos || at == 0) continue;
    std::string other = forms[i];
    other.replace(at, from.size(), to);
    forms.push_back(std::move(other));
  }
}

}  // namespace

std::vector<std::string> inflections(std::string_view word) {
  std::vector<std::string> forms{std::string(word)};
  if (word.size() < 2) return forms;
  if (const std::string_view family = irregular_family(word); !family.empty()) {
    for (std::size_t begin = 0; begin < family.size();) {
      const std::size_t end = std::min(family.find(' ', begin), family.size());
      forms.emplace_back(family.substr(begin, end - begin));
      begin = end + 1;
    }
  } else if (word.back() >= 'a' && word.back() <= 'z') {
    add_regular(word, forms);
  }
  replace_everywhere("is", "iz", forms);    // organise, organize; a non-word such as "thiz" costs nothing
  replace_everywhere("our", "or", forms);   // honour, honor
  std::sort(forms.begin() + 1, forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

}  // namespace compactproof
