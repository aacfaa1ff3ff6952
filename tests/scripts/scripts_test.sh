#!/usr/bin/env bash
# The parts of scripts/ that can be tested without building:  scripts_test.sh PROJECT WORK_DIR
set -euo pipefail
project=$1 work=$2
# shellcheck source=scripts/lib/setup.sh
source "$project/scripts/lib/setup.sh"

wrong=0
expect() {
  if [[ $2 != "$3" ]]; then
    echo "$1: expected «$2», found «$3»"
    wrong=$((wrong + 1))
  fi
}
newer() { if is_newer_than "$@"; then echo yes; else echo no; fi; }

rm -rf "$work"
mkdir -p "$work/src/text"
touch -d '2 minutes ago' "$work"/src/{text/a.h,b.cpp} "$work"/src/text "$work/src"

expect "without a stamp everything is newer" yes "$(newer "$work/stamp" "$work/src")"
touch -d '1 minute ago' "$work/stamp"
expect "nothing has changed" no "$(newer "$work/stamp" "$work/src")"
touch "$work/src/text/a.h"
expect "a file was edited" yes "$(newer "$work/stamp" "$work/src")"
touch "$work/stamp"
expect "the edit was built" no "$(newer "$work/stamp" "$work/src")"
touch -d '1 minute ago' "$work/stamp"
touch -d '2 minutes ago' "$work"/src/text/a.h "$work"/src/text
rm "$work/src/text/a.h"
expect "a file was removed" yes "$(newer "$work/stamp" "$work/src")"

expect "what every machine has" yes "$(if is_there command:bash; then echo yes; fi)"
expect "what no machine has" no "$(if is_there command:no-such-command; then echo yes; else echo no; fi)"
expect "a header that no machine has" no "$(if is_there header:no/such/header.h; then echo yes; else echo no; fi)"

cat >"$work/results.xml" <<'XML'
	<testcase name="a" classname="a" time="0.1" status="run">
		<system-out></system-out>
	</testcase>
	<testcase name="b" classname="b" time="0.1" status="run">
		<system-out>All tests passed (68 assertions in 12 test cases)
</system-out>
	</testcase>
	<testcase name="c" classname="c" time="0.1" status="fail">
		<failure message=""/>
		<system-out>test cases:  30 |  28 passed | 2 failed
</system-out>
	</testcase>
	<testcase name="d" classname="d" time="0.1" status="fail">
		<failure message=""/>
		<system-out>terminated</system-out>
	</testcase>
	<testcase name="e" classname="e" time="0" status="notrun">
		<skipped message="SKIP_RETURN_CODE=77"/>
	</testcase>
	<testcase name="f" classname="f" time="0" status="notrun">
		<skipped message="Unable to find executable"/>
		<system-out>Unable to find executable: /nowhere</system-out>
	</testcase>
XML
expect "the summary" "41 passed, 4 failed, 1 skipped" "$(awk -f "$project/scripts/lib/summary.awk" "$work/results.xml")"
sed -i -e '/name="[c-f]"/,$d' "$work/results.xml"
expect "the summary of a good run" "13 passed, 0 failed" "$(awk -f "$project/scripts/lib/summary.awk" "$work/results.xml")"

((wrong == 0))
