// The files that are read: the tests' own and generated ones.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace compactproof::bench {

struct File {
  std::string name;
  std::string bytes;
};

// Files with this suffix below a folder of the project, by name. Throws when there is none.
std::vector<File> files_below(std::string_view folder, std::string_view suffix);

// The paper of bench/paper.h as a word processor would save it.
File docx_paper(std::size_t pages);
File odt_paper(std::size_t pages);
File text_paper(std::size_t pages);

}  // namespace compactproof::bench
