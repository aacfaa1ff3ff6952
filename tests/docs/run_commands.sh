#!/usr/bin/env bash
# Runs the commands of the documentation:  run_commands.sh BINARY PROJECT WORK_DIR
# Every line of a block marked `sh` in README.md, samples/README.md and docs/ is a command. It is run in a copy of what a reader
# would have, with BINARY as scripts/compactproof; the exit code must be 0, or N where the line ends in `# exit N`.
# Blocks with other marks (console, text, yaml) are for reading and are left alone.
set -euo pipefail
binary=$1 project=$2 work=$3

rm -rf "$work"
mkdir -p "$work"
cp -r "$project"/{samples,frameworks,rules} "$work"
mkdir "$work/scripts"
ln -s "$binary" "$work/scripts/compactproof"
export PATH="$work/scripts:$PATH"

# shellcheck disable=SC2016  # the back quotes are Markdown
lines_of() { sed -n '/^```sh$/,/^```$/ { /^```/d; /^ *$/d; p }' "$1"; }

run=0 wrong=0
complain() {
  echo "$1: $2"
  wrong=$((wrong + 1))
}

check_line() {
  local page=$1 line=$2 expected=0 code=0 output
  [[ $line =~ \#\ exit\ ([0-9]+) ]] && expected=${BASH_REMATCH[1]}
  # The tests cannot run the tests.
  [[ $line == scripts/test* ]] && return
  output=$(cd "$work" && bash -c "$line" 2>&1) || code=$?
  run=$((run + 1))
  if ((code != expected)); then complain "$page" "exit code $code instead of $expected: $line"$'\n'"$(tail -n 5 <<<"$output")"; fi
}

for page in "$project"/README.md "$project"/samples/README.md "$project"/docs/*.md; do
  while IFS= read -r line; do check_line "${page#"$project"/}" "$line"; done < <(lines_of "$page")
done

echo "$run commands run, $wrong wrong"
((run > 0 && wrong == 0))
