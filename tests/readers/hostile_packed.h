// The sound DOCX's main part, packed by methods that few writers use. The bytes were made with Python's bz2 and lzma.
#pragma once

#include <string>

namespace compactproof {

std::string main_part_in_bzip2();
std::string main_part_in_lzma();  // with the header that zip puts in front

}  // namespace compactproof
