// Hand-made reviews for the reports: a fictional borough, every verdict and flag, no engine.
#pragma once

#include "report/whole_report.h"

namespace compactproof::sample {

const Framework& framework();

// A consultation paper with something of everything; rated red.
Review consultation_paper();

// A volunteering policy that meets all it should; rated green.
Review volunteering_policy();

ReportInput one_document();
ReportInput several_documents();   // both reviews and one document that could not be read

}  // namespace compactproof::sample
