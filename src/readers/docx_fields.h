// Which text of a complex field is shown: the result, never the code. Fields nest and may span paragraphs.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace compactproof {

class DocxFields {
 public:
  // `type` is begin, separate or end; an end without a begin is ignored.
  void mark(std::string_view type) {
    if (type == "begin") {
      in_code_.push_back(true);
      ++codes_;
    } else if (type == "separate" && !in_code_.empty() && in_code_.back()) {
      in_code_.back() = false;
      --codes_;
    } else if (type == "end" && !in_code_.empty()) {
      if (in_code_.back()) --codes_;
      in_code_.pop_back();
    }
  }

  bool in_code() const { return codes_ > 0; }

 private:
  std::vector<bool> in_code_;
  std::size_t codes_ = 0;
};

}  // namespace compactproof
