#!/usr/bin/env bash
# unit_words prints what its header says: unit_words.sh PROGRAM FOLDER RULES, with passages.jsonl and document.txt in FOLDER.
set -euo pipefail
program=$1 folder=$2 rules=$3

is() {  # is EXPECTED ACTUAL
  if [[ $1 != "$2" ]]; then
    printf 'expected %s\nprinted  %s\n' "$1" "$2" >&2
    exit 1
  fi
}
is '{"point":"RES-04","units":[["payment"],["we","pay","within","0","days","."],["is","that","so","?"]],"verdict":"met"}' \
  "$("$program" passages "$folder/passages.jsonl")"
cd "$folder"
is '{"above":["payment"],"before":["we","will","pay",":"],"path":"document.txt","text":"the grant within 30 days.","title":["payment"],"words":["we","will","pay",":","the","grant","within","0","days","."]}' \
  "$("$program" documents document.txt | tail -1)"
"$program" examples "$rules" | grep '"verdict":"absent"' >/dev/null
