// Examples of rules are texts of a sentence or two: they must not turn into headings or lose a word.
#include <catch2/catch.hpp>
#include <string>

#include "readers/golden.h"
#include "readers/text_reader.h"

namespace compactproof {

TEST_CASE("short texts read as what they look like") {
  struct Example {
    std::string text;
    std::string golden;
  };
  const Example example =
      GENERATE(Example{"The Council will pay in advance", "paragraph | The Council will pay in advance\n"},
               Example{"Payment in advance", "paragraph | Payment in advance\n"},
               Example{"WE PAY IN ADVANCE", "paragraph | WE PAY IN ADVANCE\n"},
               Example{"4.2 The Council shall pay.", "list-item 2 list 0 [4.2] | The Council shall pay.\n"},
               Example{"4.2 Termination", "list-item 2 list 0 [4.2] | Termination\n"},
               Example{"# Notice\n\nThree months.", "heading 1 | Notice\nparagraph | Three months.\n"},
               Example{"# Notice?\nThree months.", "heading 1 | Notice?\nparagraph | Three months.\n"},
               Example{"The Council will:\n- pay in advance;\n- give notice.",
                       "paragraph | The Council will:\nlist-item 1 list 0 [-] | pay in advance;\n"
                       "list-item 1 list 0 [-] | give notice.\n"},
               Example{"| Opens | 4 January 2010 |\n| Closes | 29 March 2010 |",
                       "table-cell t0 r0 c0 | Opens\ntable-cell t0 r0 c1 | 4 January 2010\n"
                       "table-cell t0 r1 c0 | Closes\ntable-cell t0 r1 c1 | 29 March 2010\n"},
               Example{"Opens: 4 January 2010\nCloses: 29 March 2010",
                       "paragraph | Opens: 4 January 2010\nparagraph | Closes: 29 March 2010\n"},
               Example{"2 May 2025\n\nDear Trustees,\nYour grant will end.",
                       "paragraph | 2 May 2025\nparagraph | Dear Trustees,\nparagraph | Your grant will end.\n"});
  CHECK(golden_text(read_text("example.txt", example.text)) == example.golden);
}

}  // namespace compactproof
