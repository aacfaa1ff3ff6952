# ctest's JUnit results → "N passed, M failed": counts Catch2 test cases where a program tells them, and one for every
# other test.

/<testcase / { cases = failed_cases = 0; status = $0; sub(/.* status="/, "", status); sub(/".*/, "", status) }
/Unable to find executable/ { status = "fail" }
/All tests passed \(/ { cases = $(NF - 2) }
/test cases: / {
  cases = $0; sub(/.*test cases: */, "", cases); cases += 0
  for (i = 1; i < NF; ++i) if ($(i + 1) == "failed") failed_cases = $i
}
/<\/testcase>/ {
  if (cases == 0) cases = 1
  if (status == "fail" && failed_cases == 0) failed_cases = 1
  if (status == "notrun") ++skipped
  else { failed += failed_cases; passed += cases - failed_cases }
}
END {
  printf "%d passed, %d failed", passed, failed
  if (skipped) printf ", %d skipped", skipped
  print ""
}
