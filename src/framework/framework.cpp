#include "framework/framework.h"

namespace compactproof {

const ReviewPoint* Framework::find_point(std::string_view wanted) const {
  for (const ReviewPoint& point : points) {
    if (point.id == wanted) return &point;
  }
  return nullptr;
}

}  // namespace compactproof
