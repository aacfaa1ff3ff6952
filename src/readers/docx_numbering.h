// numbering.xml: the labels that Word computes for list items and numbered headings.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "readers/docx_styles.h"
#include "readers/limits.h"
#include "readers/numbering_format.h"

namespace compactproof {

struct ListLabel {
  std::string text;
  std::uint16_t level = 1;  // from 1
  std::int32_t list = -1;   // number of the list in order of first use
  bool bullet = false;
};

// Definitions and the running counters; ask for labels in document order.
class DocxNumbering {
 public:
  DocxNumbering() = default;
  DocxNumbering(pugi::xml_node root, const DocxStyles& styles);

  // The label of the next paragraph with this list and level (from 0); nullopt when the list is not defined.
  std::optional<ListLabel> next(const std::string& num_id, int level);

  // The level that is linked to a paragraph style, as numbered headings have it.
  std::optional<int> level_of_style(const std::string& num_id, std::string_view style) const;

 private:
  struct Level {
    NumberFormat format = NumberFormat::decimal;
    std::string text;
    std::string bullet_font;
    std::string style;
    std::int64_t start = 1;
    std::optional<int> restart_after;  // level number from 1 whose use restarts this one; 0: never
    bool legal = false;
  };
  using Levels = std::array<Level, limits::list_levels>;

  struct Abstract {
    Levels levels;
    std::string style_link;  // a numbering style holds the levels
    std::array<std::optional<std::int64_t>, limits::list_levels> counters;
  };
  struct Override {
    std::optional<std::int64_t> start;
    std::optional<Level> level;
    bool used = false;
  };
  struct Instance {
    std::string abstract;
    std::array<Override, limits::list_levels> overrides;
    std::int32_t list = -1;
  };

  static Level read_level(pugi::xml_node node);
  static void read_levels(pugi::xml_node abstract, Levels& levels);
  void read_instance(pugi::xml_node node);
  const std::string* abstract_of(const Instance& instance) const;
  const Level& level_of(const Instance& instance, const Abstract& abstract, std::size_t level) const;
  void advance(Instance& instance, Abstract& abstract, std::size_t level) const;
  std::string label(const Instance& instance, const Abstract& abstract, std::size_t level) const;

  const DocxStyles* styles_ = nullptr;
  std::map<std::string, Abstract, std::less<>> abstracts_;
  std::map<std::string, Instance, std::less<>> instances_;
  std::int32_t lists_ = 0;
};

}  // namespace compactproof
