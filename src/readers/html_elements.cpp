#include "readers/html_elements.h"

#include <unordered_map>

namespace compactproof {

HtmlElement html_element(std::string_view name) {
  using T = HtmlTag;
  static const std::unordered_map<std::string_view, HtmlElement> known{
      {"html", {T::html, true}}, {"head", {T::head, true}}, {"title", {T::title, true}},
      {"meta", {T::meta, false, true}}, {"body", {T::body, true}},
      {"h1", {T::h1, true}}, {"h2", {T::h2, true}}, {"h3", {T::h3, true}},
      {"h4", {T::h4, true}}, {"h5", {T::h5, true}}, {"h6", {T::h6, true}},
      {"p", {T::p, true}}, {"pre", {T::pre, true}}, {"blockquote", {T::blockquote, true}},
      {"ul", {T::ul, true}}, {"menu", {T::ul, true}}, {"dir", {T::ul, true}},
      {"ol", {T::ol, true}}, {"li", {T::li, true}},
      {"dl", {T::dl, true}}, {"dt", {T::dt, true}}, {"dd", {T::dd, true}},
      {"table", {T::table, true}}, {"caption", {T::caption, true}}, {"thead", {T::thead, true}},
      {"tbody", {T::row_group, true}}, {"tfoot", {T::row_group, true}}, {"tr", {T::tr, true}},
      {"td", {T::td, true}}, {"th", {T::th, true}},
      {"br", {T::br, false, true}}, {"hr", {T::hr, true, true}},
      {"a", {T::a}}, {"b", {T::b}}, {"strong", {T::b}}, {"sup", {T::sup}}, {"del", {T::del}},
      {"details", {T::details, true}}, {"summary", {T::summary, true}}, {"dialog", {T::dialog, true}},
      {"nav", {T::nav, true}}, {"header", {T::header, true}}, {"footer", {T::footer, true}},
      {"aside", {T::aside, true}}, {"article", {T::article, true}}, {"main", {T::main, true}},
      {"section", {T::section, true}},
      {"div", {T::div, true}}, {"address", {T::div, true}}, {"center", {T::div, true}}, {"fieldset", {T::div, true}},
      {"figcaption", {T::div, true}}, {"figure", {T::div, true}}, {"form", {T::div, true}},
      {"hgroup", {T::div, true}}, {"legend", {T::div, true}}, {"search", {T::div, true}},
      // Not part of the text that a reader sees.
      {"script", {T::skipped}}, {"style", {T::skipped}}, {"template", {T::skipped}}, {"noscript", {T::skipped}},
      {"select", {T::skipped}}, {"datalist", {T::skipped}}, {"textarea", {T::skipped}}, {"button", {T::skipped}},
      {"svg", {T::skipped}}, {"iframe", {T::skipped}}, {"object", {T::skipped}}, {"canvas", {T::skipped}},
      {"audio", {T::skipped}}, {"video", {T::skipped}}, {"noembed", {T::skipped}}, {"noframes", {T::skipped}},
      {"area", {T::other, false, true}}, {"base", {T::other, false, true}}, {"col", {T::other, false, true}},
      {"embed", {T::other, false, true}}, {"img", {T::other, false, true}}, {"input", {T::other, false, true}},
      {"link", {T::other, false, true}}, {"param", {T::other, false, true}}, {"source", {T::other, false, true}},
      {"track", {T::other, false, true}}, {"wbr", {T::other, false, true}},
  };
  const auto found = known.find(name);
  return found == known.end() ? HtmlElement{} : found->second;
}

}  // namespace compactproof
