#!/usr/bin/env bash
# The notices that the program gives are those that docs/json.md lists:  notices.sh PROJECT
set -euo pipefail
cd "$1"

given() { grep -rhoE '(notice\(|notices\.push_back\(\{)"[a-z-]+"' src --include=*.cpp | grep -oE '"[a-z-]+"' | tr -d '"' | sort -u; }
listed() { sed -n '/^## Notices/,$p' docs/json.md | grep -oE '^\| `[a-z-]+`' | tr -d '|` ' | sort; }

(($(given | wc -l) > 20))  # a code that is not written where it is given would not be found
diff --label "given by src/" --label "listed in docs/json.md" <(given) <(listed)
