#!/usr/bin/env bash
# Every relative link of the documentation leads to a file:  links.sh PROJECT
set -euo pipefail
cd "$1"

broken=0
for page in README.md CHANGELOG.md samples/README.md src/README.md docs/*.md; do
  while IFS= read -r target; do
    if [[ ! -e $(dirname "$page")/${target%%#*} ]]; then
      echo "$page: no such file: $target"
      broken=$((broken + 1))
    fi
  done < <(grep -oE '\]\([^)#: ]+[^):]*\)' "$page" | sed 's/^](//; s/)$//')
done
((broken == 0))
