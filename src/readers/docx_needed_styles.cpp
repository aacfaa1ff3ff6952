#include "readers/docx_needed_styles.h"

#include <string_view>
#include <utility>

#include "readers/find_by_letter.h"

namespace compactproof {

namespace {

// Walks over the children of the root element; none of them holds another of its own name.
class StyleList {
 public:
  explicit StyleList(std::string_view xml) : xml_(xml) {
    const std::size_t root = xml.find("styles");
    at_ = root == std::string_view::npos ? root : xml.find('>', root);
  }

  // Moves on to the next child; false behind the last and where something else than children stands.
  bool next() {
    if (at_ == std::string_view::npos) return false;
    begin_ = xml_.find('<', at_);
    if (begin_ == std::string_view::npos) return false;
    const std::size_t tag_end = xml_.find('>', begin_);
    if (tag_end == std::string_view::npos) return false;
    tag_ = xml_.substr(begin_ + 1, tag_end - begin_ - 1);
    if (tag_.empty() || tag_.front() == '/' || tag_.front() == '!' || tag_.front() == '?') return false;
    at_ = tag_.back() == '/' ? tag_end + 1 : end_of(std::string(name()));
    return at_ != std::string_view::npos;
  }

  bool needed() const {
    const std::string_view qualified = name();
    const std::string_view local = qualified.substr(qualified.find(':') + 1);
    if (local == "latentStyles") return false;
    return local != "style" || tag_.find("type=\"table\"") == std::string_view::npos;
  }

  std::size_t begin() const { return begin_; }
  std::size_t end() const { return at_; }

 private:
  std::string_view name() const { return tag_.substr(0, tag_.find_first_of(" \t\r\n/")); }

  std::size_t end_of(const std::string& name) const {
    constexpr char rare_letter = 'y';  // of "style"
    const std::string mark = "</" + name + '>';
    const bool has_letter = name.find(rare_letter) != std::string::npos;
    const std::size_t found = has_letter ? find_by_letter(xml_, mark, rare_letter, begin_) : xml_.find(mark, begin_);
    return found == std::string_view::npos ? found : found + mark.size();
  }

  std::string_view xml_;
  std::size_t begin_ = 0;
  std::size_t at_ = 0;
  std::string_view tag_;
};

}  // namespace

std::string docx_needed_styles(std::string_view xml) {
  if (xml.find('!') != std::string_view::npos && xml.find("<!") != std::string_view::npos) return {};  // the sign alone is rare
  std::string needed;
  std::size_t copied = 0;
  for (StyleList styles(xml); styles.next();) {
    if (styles.needed()) continue;
    needed.append(xml, copied, styles.begin() - copied);
    copied = styles.end();
  }
  return copied == 0 ? std::string() : std::move(needed.append(xml, copied));
}

}  // namespace compactproof
