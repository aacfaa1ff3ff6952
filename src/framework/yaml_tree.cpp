#include "framework/yaml_tree.h"

#include <yaml.h>

#include <algorithm>
#include <array>
#include <utility>

namespace compactproof {

namespace {

struct Explanation {
  std::string_view library_words;
  std::string_view message;
  std::string_view hint;
  bool opens_bracket = false;  // the place where it was opened is worth telling
};

// libyaml speaks of its own grammar; authors need to hear about their file.
constexpr std::array explanations = {
    Explanation{"mapping values are not allowed in this context", "a `key: value` cannot start here",
                "put quotation marks around text that contains `: `, or check the indentation"},
    Explanation{"did not find expected key", "the indentation does not fit the lines above",
                "keys of one mapping must start in the same column; use spaces, and quote text that starts with a "
                "quotation mark"},
    Explanation{"could not find expected ':'", "this line is not a `key: value`",
                "add the `:` behind the key, or indent the line as part of the text above"},
    Explanation{"did not find expected '-' indicator", "this line does not belong to the list above",
                "start it with `- `, or check the indentation"},
    Explanation{"did not find expected ',' or ']'", "the list in [ ] is not finished here",
                "separate entries with `,` and close the list with `]`", true},
    Explanation{"did not find expected ',' or '}'", "the mapping in { } is not finished here",
                "separate entries with `,` and close the mapping with `}`", true},
    Explanation{"found unexpected end of stream", "a quotation mark is not closed", "add the closing quotation mark"},
    Explanation{"found character that cannot start any token", "this character cannot start a value",
                "indent with spaces instead of tabs, and quote text that starts with @, ` or %"},
    Explanation{"found a tab character that violates indentation", "this line is indented with a tab",
                "indent with spaces"},
    Explanation{"found unknown escape character", "unknown escape after `\\`",
                "write `\\\\` for a backslash, or use single quotation marks"},
    Explanation{"block sequence entries are not allowed in this context", "a list entry `- ` cannot start here",
                "start the list on its own line below the key"},
};

std::string copy(const yaml_char_t* text, std::size_t length) {
  return std::string(reinterpret_cast<const char*>(text), length);
}

// Owns one event of the library.
class Event {
 public:
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event_); }

  yaml_event_t* get() { return &event_; }
  const yaml_event_t* operator->() const { return &event_; }

 private:
  yaml_event_t event_{};
};

class TreeBuilder {
 public:
  TreeBuilder(const std::string& path, std::string_view text, Problems& problems)
      : path_(path), text_(text), problems_(problems) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text_.data()), text_.size());
  }
  TreeBuilder(const TreeBuilder&) = delete;
  TreeBuilder& operator=(const TreeBuilder&) = delete;
  ~TreeBuilder() { yaml_parser_delete(&parser_); }

  std::optional<YamlNode> build() {
    for (;;) {
      Event event;
      if (yaml_parser_parse(&parser_, event.get()) == 0) {
        report_syntax_error();
        return std::nullopt;
      }
      if (event->type == YAML_STREAM_END_EVENT) break;
      if (!take(event)) return std::nullopt;
    }
    if (!root_) problems_.add({path_, 1, 1}, "the file is empty");
    return std::move(root_);
  }

 private:
  // A collection that is still being read. A mapping waits for the value of `key` when there is one.
  struct Frame {
    YamlNode node;
    std::optional<YamlNode> key;
  };

  // False when reading must stop.
  bool take(const Event& event) {
    switch (event->type) {
      case YAML_DOCUMENT_START_EVENT:
        return !root_ || refuse(place(event), "a second document starts here", "keep one document a file");
      case YAML_ALIAS_EVENT:
        problems_.add(place(event), "aliases (`*name`) are not allowed", "write the value out");
        return add(new_node(event, YamlNode::Kind::scalar));
      case YAML_SCALAR_EVENT:
        refuse_decorations(event, event->data.scalar.anchor, event->data.scalar.tag);
        return add(scalar(event));
      case YAML_SEQUENCE_START_EVENT:
        refuse_decorations(event, event->data.sequence_start.anchor, event->data.sequence_start.tag);
        return open(new_node(event, YamlNode::Kind::sequence));
      case YAML_MAPPING_START_EVENT:
        refuse_decorations(event, event->data.mapping_start.anchor, event->data.mapping_start.tag);
        return open(new_node(event, YamlNode::Kind::mapping));
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        return close();
      default:
        return true;
    }
  }

  bool open(YamlNode node) {
    if (frames_.size() == max_yaml_depth) {
      return refuse({path_, node.line, node.column},
                    "nested more than " + std::to_string(max_yaml_depth) + " levels deep", "");
    }
    if (!frames_.empty() && frames_.back().node.kind == YamlNode::Kind::mapping && !frames_.back().key) {
      return refuse({path_, node.line, node.column}, "a key must be plain text, not a list or a mapping", "");
    }
    frames_.push_back({std::move(node), std::nullopt});
    return true;
  }

  bool close() {
    YamlNode node = std::move(frames_.back().node);
    frames_.pop_back();
    if (node.kind == YamlNode::Kind::mapping) drop_repeated_keys(node);
    return add(std::move(node));
  }

  // Gives a finished node to the collection it stands in.
  bool add(YamlNode node) {
    if (++nodes_ > max_yaml_nodes) {
      return refuse({path_, node.line, node.column}, "more than " + std::to_string(max_yaml_nodes) + " values", "");
    }
    if (frames_.empty()) {
      root_ = std::move(node);
      return true;
    }
    Frame& frame = frames_.back();
    if (frame.node.kind == YamlNode::Kind::sequence) {
      frame.node.items.push_back(std::move(node));
    } else if (frame.key) {
      frame.node.entries.push_back({std::move(*frame.key), std::move(node)});
      frame.key.reset();
    } else {
      frame.key = std::move(node);
    }
    return true;
  }

  // The first entry of a key stays. Sorting keeps a file of many keys from taking quadratic time.
  void drop_repeated_keys(YamlNode& mapping) {
    std::vector<std::size_t> order(mapping.entries.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto key = [&](std::size_t i) -> const YamlNode& { return mapping.entries[i].key; };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a).text < key(b).text; });
    std::vector<bool> repeated(order.size(), false);
    bool any = false;
    for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
      if (key(order[i]).text != key(order[first]).text) {
        first = i;
        continue;
      }
      repeated[order[i]] = any = true;
      problems_.add({path_, key(order[i]).line, key(order[i]).column}, "`" + key(order[i]).text + "` is given twice",
                    "the first is in line " + std::to_string(key(order[first]).line));
    }
    if (!any) return;
    std::vector<YamlEntry> kept;
    for (std::size_t i = 0; i < repeated.size(); ++i) {
      if (!repeated[i]) kept.push_back(std::move(mapping.entries[i]));
    }
    mapping.entries = std::move(kept);
  }

  static YamlNode new_node(const Event& event, YamlNode::Kind kind) {
    YamlNode node;
    node.kind = kind;
    node.line = static_cast<int>(event->start_mark.line) + 1;
    node.column = static_cast<int>(event->start_mark.column) + 1;
    return node;
  }

  static YamlNode scalar(const Event& event) {
    YamlNode node = new_node(event, YamlNode::Kind::scalar);
    const auto& data = event->data.scalar;
    node.text = copy(data.value, data.length);
    node.quoted = data.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || data.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
    node.block = data.style == YAML_LITERAL_SCALAR_STYLE || data.style == YAML_FOLDED_SCALAR_STYLE;
    return node;
  }

  void refuse_decorations(const Event& event, const yaml_char_t* anchor, const yaml_char_t* tag) {
    if (anchor != nullptr) {
      problems_.add(place(event), "anchors (`&name`) are not allowed", "write the value out where it is used");
    }
    if (tag != nullptr) {
      problems_.add(place(event), "tags (`!name`) are not allowed", "write the value alone, in quotation marks if needed");
    }
  }

  bool refuse(SourcePlace where, std::string message, std::string hint) {
    problems_.add(std::move(where), std::move(message), std::move(hint));
    return false;
  }

  SourcePlace place(const Event& event) const {
    return {path_, static_cast<int>(event->start_mark.line) + 1, static_cast<int>(event->start_mark.column) + 1};
  }

  void report_syntax_error() {
    if (parser_.error == YAML_READER_ERROR) {
      report_bad_character();
      return;
    }
    SourcePlace where{path_, static_cast<int>(parser_.problem_mark.line) + 1,
                      static_cast<int>(parser_.problem_mark.column) + 1};
    const std::string_view problem = parser_.problem == nullptr ? "this is not YAML" : parser_.problem;
    for (const Explanation& explanation : explanations) {
      if (problem != explanation.library_words) continue;
      std::string hint(explanation.hint);
      const int opened = static_cast<int>(parser_.context_mark.line) + 1;
      if (problem == "found unexpected end of stream") {
        // The end of the file helps nobody; the quotation mark that was opened does.
        where.line = opened;
        where.column = static_cast<int>(parser_.context_mark.column) + 1;
      } else if (explanation.opens_bracket && opened != where.line) {
        hint += "; it starts in line " + std::to_string(opened);
      }
      problems_.add(std::move(where), std::string(explanation.message), std::move(hint));
      return;
    }
    problems_.add(std::move(where), "not valid YAML: " + std::string(problem));
  }

  void report_bad_character() {
    const std::string_view before = text_.substr(0, std::min(parser_.problem_offset, text_.size()));
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto is_character_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    SourcePlace where{path_, static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
                      static_cast<int>(std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start),
                                                     before.end(), is_character_start)) + 1};
    problems_.add(std::move(where), "a character that is not valid UTF-8 text",
                  "save the file as UTF-8 without control characters");
  }

  const std::string& path_;
  std::string_view text_;
  Problems& problems_;
  yaml_parser_t parser_{};
  std::vector<Frame> frames_;
  std::optional<YamlNode> root_;
  std::size_t nodes_ = 0;
};

}  // namespace

std::optional<YamlNode> parse_yaml(const std::string& path, std::string_view text, Problems& problems) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  problems.add_file(path, text);
  if (text.size() > max_yaml_bytes) {
    problems.add({path, 0, 0}, "larger than " + std::to_string(max_yaml_bytes / 1024) + " KiB");
    return std::nullopt;
  }
  return TreeBuilder(path, text, problems).build();
}

}  // namespace compactproof
