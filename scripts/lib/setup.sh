# shellcheck shell=bash
# Shared by the commands in scripts/: what the machine must have, and when a build is out of date.
# Everything here talks on stderr; stdout belongs to the program that is run.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
readonly root

# Debian package, and what shows that it is there. The same test works on systems with other package names.
readonly needed=(
  "g++                          command:c++"
  "cmake                        command:cmake"
  "ninja-build                  command:ninja"
  "pkg-config                   command:pkg-config"
  "libzip-dev                   header:zip.h"
  "libdeflate-dev               header:libdeflate.h"
  "libpugixml-dev               header:pugixml.hpp"
  "libmd4c-dev                  header:md4c.h"
  "libyaml-dev                  header:yaml.h"
  "libboost-program-options-dev header:boost/program_options.hpp"
  "nlohmann-json3-dev           header:nlohmann/json.hpp"
  "libkainjow-mustache-dev      header:kainjow/mustache.hpp"
  "libmimalloc-dev              header:mimalloc.h"
  "poppler-utils                command:pdftotext"
  "catch2                       header:catch2/catch.hpp"
)

say() { printf '%s\n' "$*" >&2; }

is_there() {
  case $1 in
    command:*) command -v "${1#command:}" >/dev/null ;;
    header:*) printf '#include <%s>\n' "${1#header:}" | c++ -x c++ -E - >/dev/null 2>&1 ;;
  esac
}

missing_packages() {
  local package sign
  while read -r package sign; do
    is_there "$sign" || printf '%s\n' "$package"
  done < <(printf '%s\n' "${needed[@]}")
}

install_missing() {
  local missing
  mapfile -t missing < <(missing_packages)
  ((${#missing[@]} == 0)) && return
  if ! command -v apt-get >/dev/null; then
    say "Missing on this machine (Debian's names): ${missing[*]}"
    say "Install them with your package manager and run this again."
    return 1
  fi
  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "Missing: ${missing[*]}"
      say "Run as root:  apt-get install ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  # ccache is not needed, but it comes cheap along with the rest and makes every later build short.
  "${as_root[@]}" apt-get update -qq >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" ccache >&2
}

# A folder's own time changes when a file in it is added or removed, so one look covers all three.
is_newer_than() {
  local stamp=$1
  shift
  [[ ! -e $stamp || -n $(find "$@" -newer "$stamp" -print -quit) ]]
}

# build_preset PRESET [TARGET]: configures when needed and builds; prints the build's output only when it fails.
build_preset() {
  local preset=$1 target=${2:-all} log
  install_missing || return
  log=$root/build/$preset.log
  say "Building the $preset binary (once; the log is build/$preset.log)"
  mkdir -p "$root/build"
  (
    cd "$root"
    cmake --preset "$preset" && cmake --build "build/$preset" --target "$target"
  ) >"$log" 2>&1 && return
  say "The build failed:"
  grep -E -B1 -A12 'error|Error|FAILED' "$log" | tail -n 60 >&2 || tail -n 40 "$log" >&2
  return 1
}
