#include "framework/read_framework.h"

#include <algorithm>
#include <set>
#include <utility>

#include "framework/parameters.h"
#include "framework/yaml_reader.h"

namespace compactproof {

namespace {

using Words = std::vector<std::string>;

const Words marks = {"verified", "second-hand", "local", "memory"};
const Words weights = {"1", "2", "3"};
constexpr double highest_score = 100;

// The parameters a rule asks for, wherever it may use them.
std::set<std::string> parameters_of(const RuleSource& rule) {
  std::set<std::string> names;
  const auto take = [&](const SourceText& text) {
    for (std::string& name : parameter_names(text.text)) names.insert(std::move(name));
  };
  const auto take_all = [&](const std::vector<SourceText>& texts) {
    for (const SourceText& text : texts) take(text);
  };
  take(rule.title);
  for (const SignalSource& signal : rule.signals) {
    take(signal.where);
    take_all(signal.any);
    take_all(signal.all);
    take_all(signal.none);
    take_all(signal.section);
    take_all(signal.context);
    if (!signal.dates) continue;
    take_all(signal.dates->topic);
    take_all(signal.dates->open);
    take_all(signal.dates->close);
  }
  for (const VerdictLineSource& line : rule.ladder) {
    take(line.when);
    take(line.because);
  }
  take(rule.conflict_when);
  take(rule.conflict_because);
  return names;
}

bool is_iso_date(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (digit != (shape[i] == '0') || (!digit && text[i] != '-')) return false;
  }
  const int month = (text[5] - '0') * 10 + (text[6] - '0');
  const int day = (text[8] - '0') * 10 + (text[9] - '0');
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

class FrameworkReader {
 public:
  FrameworkReader(const std::string& path, const KnownRules& known, Problems& problems)
      : reader_(path, problems), known_(known) {
    for (const DocumentTypeSource& type : known.files.document_types) type_codes_.push_back(type.code.text);
  }

  Framework read(const YamlNode& root) {
    YamlMapping top(reader_, root, "a framework");
    result_.id = top.required_text("framework").text;
    result_.title = top.required_text("title").text;
    result_.version = top.required_text("version").text;
    result_.description = top.text("description").text;
    read_validity(top);
    read_rating(top);
    top.each_named("instruments", [&](const SourceText& id, const YamlNode& node) { read_instrument(id, node); });
    top.required("areas");
    top.each("areas", [&](const YamlNode& node) { read_area(node); });
    top.finish();
    if (result_.points.empty()) reader_.problem(root, "the framework has no points", "add some below a commitment");
    return std::move(result_);
  }

 private:
  void read_validity(YamlMapping& top) {
    const YamlNode* node = top.optional("valid");
    if (node == nullptr) return;
    YamlMapping valid(reader_, *node, "`valid`");
    result_.valid_from = read_date(valid.text("from"));
    result_.valid_to = read_date(valid.text("to"));
    valid.finish();
    if (!result_.valid_from.empty() && !result_.valid_to.empty() && result_.valid_to < result_.valid_from) {
      reader_.problem(*node, "`valid` ends before it starts");
    }
  }

  std::string read_date(const SourceText& text) {
    if (text.empty() || is_iso_date(text.text)) return text.text;
    reader_.problems().add(text.place, "`" + text.text + "` is not a date", "write year-month-day: 2009-12-16");
    return {};
  }

  void read_rating(YamlMapping& top) {
    const YamlNode* node = top.optional("rating");
    if (node == nullptr) return;
    YamlMapping rating(reader_, *node, "`rating`");
    const SourceText green = rating.text("green");
    rating.finish();
    if (green.empty()) return;
    const std::optional<double> score = reader_.number(green);
    if (score && (*score < 0 || *score > highest_score)) {
      reader_.problems().add(green.place, "`green` must lie between 0 and 100");
    } else if (score) {
      result_.green_score = *score;
    }
  }

  void read_instrument(const SourceText& id, const YamlNode& node) {
    Instrument instrument;
    instrument.id = id.text;
    YamlMapping mapping(reader_, node, "instrument `" + id.text + "`");
    instrument.title = mapping.required_text("title").text;
    instrument.date = mapping.text("date").text;
    instrument.status = mapping.text("status").text;
    mapping.finish();
    instrument_ids_.push_back(instrument.id);
    result_.instruments.push_back(std::move(instrument));
  }

  void read_area(const YamlNode& node) {
    YamlMapping mapping(reader_, node, "an area");
    Area area;
    area.id = read_new_id(mapping.required_text("area"), "area", area_ids_);
    area.title = mapping.required_text("title").text;
    area.description = mapping.text("description").text;
    result_.areas.push_back(std::move(area));
    mapping.required("commitments");
    mapping.each("commitments", [&](const YamlNode& item) { read_commitment(item); });
    mapping.finish();
  }

  void read_commitment(const YamlNode& node) {
    YamlMapping mapping(reader_, node, "a commitment");
    Commitment commitment;
    commitment.id = read_new_id(mapping.required_text("commitment"), "commitment", commitment_ids_);
    commitment.text = mapping.required_text("text").text;
    mapping.each("sources", [&](const YamlNode& item) { commitment.sources.push_back(read_source(item)); });
    result_.commitments.push_back(std::move(commitment));
    mapping.required("points");
    mapping.each("points", [&](const YamlNode& item) { read_point(item); });
    mapping.finish();
  }

  CommitmentSource read_source(const YamlNode& node) {
    CommitmentSource source;
    YamlMapping mapping(reader_, node, "a source");
    const SourceText instrument = mapping.required_text("instrument");
    source.number = mapping.text("number").text;
    source.number_verified = mapping.boolean("verified");
    const SourceText mark = mapping.required_text("mark");
    source.note = mapping.text("note").text;
    mapping.finish();

    reader_.check_word(instrument, instrument_ids_, "instrument");
    reader_.check_word(mark, marks, "mark");
    source.instrument = instrument.text;
    source.mark = mark.text;
    if (source.number_verified && source.number.empty()) {
      reader_.problem(node, "`verified: true` without a `number`", "`verified` says that the number was seen; add it");
    }
    return source;
  }

  void read_point(const YamlNode& node) {
    ReviewPoint point;
    YamlMapping mapping(reader_, node, "a point");
    point.id = read_new_id(mapping.required_text("point"), "point", point_ids_);
    const SourceText title = mapping.required_text("title");
    const SourceText rule = mapping.required_text("rule");
    const SourceText weight = mapping.required_text("weight");
    point.expected = read_types(mapping.texts("expected"), {});
    point.optional = read_types(mapping.texts("optional"), point.expected);
    std::vector<SourceText> parameters;
    mapping.each_named("parameters", [&](const SourceText& name, const YamlNode& value) {
      if (!reader_.check_name(name, "a parameter")) return;
      point.parameters[name.text] = reader_.text(value).text;
      parameters.push_back(name);
    });
    const SourceText guidance = mapping.required_text("guidance");
    const SourceText model_wording = mapping.required_text("model_wording");
    mapping.finish();

    if (!weight.empty() && reader_.check_word(weight, weights, "weight")) point.weight = weight.text[0] - '0';
    point.rule = rule.text;
    point.slug = rule.text.substr(rule.text.rfind('/') + 1);
    check_rule(rule);
    check_parameters(rule, parameters, point.parameters, {title, guidance, model_wording});
    point.title = fill_in(title.text, point.parameters);
    point.guidance = fill_in(guidance.text, point.parameters);
    point.model_wording = fill_in(model_wording.text, point.parameters);
    point.area = result_.areas.size() - 1;
    point.commitment = result_.commitments.size() - 1;
    result_.points.push_back(std::move(point));
  }

  std::vector<std::string> read_types(const std::vector<SourceText>& types, const std::vector<std::string>& expected) {
    std::vector<std::string> codes;
    const auto has = [](const std::vector<std::string>& list, const std::string& code) {
      return std::find(list.begin(), list.end(), code) != list.end();
    };
    for (const SourceText& type : types) {
      if (!type_codes_.empty() && !reader_.check_word(type, type_codes_, "document type")) continue;
      if (has(codes, type.text)) {
        reader_.problems().add(type.place, "`" + type.text + "` is listed twice");
      } else if (has(expected, type.text)) {
        reader_.problems().add(type.place, "`" + type.text + "` is both expected and optional", "keep one of the two");
      } else {
        codes.push_back(type.text);
      }
    }
    return codes;
  }

  void check_rule(const SourceText& rule) {
    if (rule.empty() || std::find(known_.ids.begin(), known_.ids.end(), rule.text) != known_.ids.end()) return;
    const std::string slip = closest(rule.text, known_.ids);
    reader_.problems().add(rule.place, "there is no rule `" + rule.text + "`",
                           slip.empty() ? "a rule is the file rules/" + rule.text + ".yaml" : "did you mean `" + slip + "`?");
  }

  // Every `$name` of the rule and the texts has a value, and every value is used.
  void check_parameters(const SourceText& rule, const std::vector<SourceText>& given, const Parameters& values,
                        const std::vector<SourceText>& texts) {
    Words names;
    for (const auto& [name, value] : values) names.push_back(name);
    std::set<std::string> used;
    for (const SourceText& text : texts) {
      const Words named = parameter_names(text.text);
      for (const std::string& name : std::set<std::string>(named.begin(), named.end())) {
        used.insert(name);
        check_is_given(name, text.place, names, "parameter");
      }
    }
    const RuleSource* source = find_rule(rule.text);
    if (source == nullptr) return;
    for (const std::string& name : parameters_of(*source)) {
      used.insert(name);
      check_is_given(name, rule.place, names, "value for the rule's parameter");
    }
    for (const SourceText& name : given) {
      if (used.count(name.text) > 0) continue;
      const std::string slip = closest(name.text, {used.begin(), used.end()});
      reader_.problems().add(name.place, "neither the rule nor a text uses the parameter `" + name.text + "`",
                             slip.empty() ? "remove it" : "did you mean `" + slip + "`?");
    }
  }

  void check_is_given(const std::string& name, const SourcePlace& place, const Words& given, const std::string& what) {
    if (std::find(given.begin(), given.end(), name) != given.end()) return;
    const std::string slip = closest(name, given);
    reader_.problems().add(place, "no " + what + " `$" + name + "`",
                           slip.empty() ? "set `" + name + "` in the point's `parameters`" : "did you mean `$" + slip + "`?");
  }

  const RuleSource* find_rule(const std::string& id) const {
    for (const RuleSource& rule : known_.files.rules) {
      if (rule.id.text == id) return &rule;
    }
    return nullptr;
  }

  std::string read_new_id(const SourceText& id, const std::string& what, std::map<std::string, int>& seen) {
    if (id.empty()) return {};
    const auto [first, is_new] = seen.emplace(id.text, id.place.line);
    if (!is_new) {
      reader_.problems().add(id.place, what + " `" + id.text + "` is defined twice",
                             "the first is in line " + std::to_string(first->second));
    }
    return id.text;
  }

  YamlReader reader_;
  const KnownRules& known_;
  Framework result_;
  Words type_codes_;
  Words instrument_ids_;
  std::map<std::string, int> area_ids_, commitment_ids_, point_ids_;  // id → line
};

}  // namespace

Framework read_framework(const std::string& path, const std::string& text, const KnownRules& known,
                         Problems& problems) {
  const std::optional<YamlNode> root = parse_yaml(path, text, problems);
  if (!root) return {};
  return FrameworkReader(path, known, problems).read(*root);
}

}  // namespace compactproof
