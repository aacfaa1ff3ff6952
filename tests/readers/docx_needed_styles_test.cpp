#include "readers/docx_needed_styles.h"

#include <catch2/catch.hpp>

namespace compactproof {

namespace {

std::string styles(const std::string& children) { return "<?xml version='1.0'?>\n<w:styles xmlns:w='urn:w'>" + children + "</w:styles>"; }

}  // namespace

TEST_CASE("table styles and latent styles are taken out, the others stay as they are") {
  const std::string heading = R"(<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>)";
  const std::string numbering = R"(<w:style w:type="numbering" w:styleId="L"/>)";
  const std::string defaults = "<w:docDefaults><w:rPrDefault/></w:docDefaults>\n";
  CHECK(docx_needed_styles(styles(defaults + "<w:latentStyles><w:lsdException/></w:latentStyles>" +
                                  R"(<w:style w:type="table" w:styleId="Grid"><w:tblPr/></w:style>)" + heading +
                                  R"(<w:style w:type="table" w:styleId="Empty"/>)" + numbering)) ==
        styles(defaults + heading + numbering));
}

TEST_CASE("styles under another prefix or none are known too") {
  CHECK(docx_needed_styles(R"(<styles><style type="table"><name/></style><style type="character"/></styles>)") ==
        R"(<styles><style type="character"/></styles>)");
}

TEST_CASE("a list of styles that looks unusual stays whole, as one does that is needed as a whole") {
  CHECK(docx_needed_styles(styles(R"(<!-- old --><w:style w:type="table"><w:name/></w:style>)")) == "");
  CHECK(docx_needed_styles(R"(<w:styles><w:style w:type="table"><w:name/>)") == "");
  CHECK(docx_needed_styles(styles(R"(<w:style w:type="paragraph"><w:name/></w:style>)")) == "");
  CHECK(docx_needed_styles("no markup") == "");
  CHECK(docx_needed_styles("") == "");
}

TEST_CASE("an exclamation mark in a name is no comment") {
  CHECK(docx_needed_styles(styles(R"(<w:style w:type="table"><w:name w:val="New!"/></w:style>)")) == styles(""));
}

}  // namespace compactproof
