# shellcheck shell=bash
# What build/run and build/test share: finding or installing what a build needs,
# and the build itself. Sourced, never run. Works in bash 3.2, which macOS has.
#
# Everything here speaks on standard error only, and says nothing when nothing is
# missing, so that "build/run check plan.fagplan --json" gives clean JSON.
#
# Exit status 69: the machine lacks something the person has to install.
# Exit status 70: Fagplan did not compile.

ROOT="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)"
OUT="$ROOT/build/out"
PROGRAM="$OUT/fagplan"

# One set of tags for the program, and one for what is tested without a display.
# Other compiler flags would rebuild Fyne and SQLite, which takes minutes.
PROGRAM_TAGS=migrated_fynedo
# shellcheck disable=SC2034 # used by build/test
SCREENLESS_TAGS=ci,migrated_fynedo

DEBIAN_PACKAGES=(ca-certificates gcc libc6-dev pkg-config libgl-dev libegl-dev libx11-dev libxcursor-dev
  libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev libwayland-dev libxkbcommon-dev)
FEDORA_PACKAGES=(ca-certificates gcc glibc-devel pkgconf-pkg-config mesa-libGL-devel mesa-libEGL-devel libX11-devel
  libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel
  wayland-devel libxkbcommon-devel)
# The libraries those packages bring, by their pkg-config names.
LIBRARIES=(gl egl x11 xcursor xrandr xinerama xi xxf86vm
  wayland-client wayland-cursor wayland-egl xkbcommon)

say() {
  printf 'Fagplan: %s\n' "$*" >&2
}

# refuse LINE...: says what is wrong and what to do about it, and ends.
refuse() {
  local line
  for line in "$@"; do say "$line"; done
  exit 69
}

have() {
  command -v "$1" >/dev/null 2>&1
}

package_manager() {
  if have apt-get; then echo apt
  elif have dnf; then echo dnf
  elif [ "$(uname -s)" = Darwin ] && have brew; then echo brew
  else echo none
  fi
}

# as_root COMMAND...: runs it as root, asking for a password only where someone can type
# it. Runs nothing, and fails, where that cannot be had.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif have sudo && sudo -n true 2>/dev/null; then sudo -n "$@"
  elif have sudo && [ -t 2 ]; then sudo "$@"
  else return 1
  fi
}

# install_command PACKAGE...: the command a person would type.
install_command() {
  case "$(package_manager)" in
    apt) echo "sudo apt-get update && sudo apt-get install -y $*" ;;
    dnf) echo "sudo dnf install -y $*" ;;
    brew) echo "brew install $*" ;;
  esac
}

# install_packages PACKAGE...: installs them with the system's package manager, whose own
# chatter is shown only when something failed.
install_packages() {
  local log result=0
  [ "$(package_manager)" = brew ] || as_root true || return
  say "installerer $*"
  log="$(mktemp)"
  case "$(package_manager)" in
    apt)
      # An index that would not refresh may still know the packages.
      as_root env DEBIAN_FRONTEND=noninteractive sh -c '
        apt-get -q -o DPkg::Lock::Timeout=120 update
        apt-get -q -y -o DPkg::Lock::Timeout=120 --no-install-recommends install "$@"' \
        apt "$@" </dev/null >"$log" 2>&1 || result=1 ;;
    dnf) as_root dnf install -y -q "$@" </dev/null >"$log" 2>&1 || result=1 ;;
    brew) brew install -q "$@" </dev/null >"$log" 2>&1 || result=1 ;;
    *) result=1 ;;
  esac
  [ "$result" -eq 0 ] || tail -n 5 "$log" >&2
  rm -f "$log"
  return "$result"
}

# go_minor: the 26 of the "go1.26.1" that is first on PATH; 0 without one.
go_minor() {
  local version
  version="$(cd / && GOTOOLCHAIN=local go env GOVERSION 2>/dev/null)" || version=
  version="${version#go1.}"
  version="${version%%[!0-9]*}"
  echo "${version:-0}"
}

# go_wanted: the 26 of "go 1.26.0" in go.mod.
go_wanted() {
  sed -n 's/^go 1\.\([0-9]*\).*/\1/p' "$ROOT/go.mod"
}

# find_go: puts a Go that can build this module first on PATH. From 1.21 on, an
# older Go fetches the one go.mod asks for through the module proxy, checksum
# verified; the distributions turn that off, so it is asked for here.
find_go() {
  local wanted dir path="$PATH"
  wanted="$(go_wanted)"
  for dir in "" /usr/local/go/bin "/usr/lib/go-1.$wanted/bin" /opt/homebrew/bin /usr/local/bin /snap/bin; do
    PATH="${dir:+$dir:}$path"
    if [ "$(go_minor)" -ge "$wanted" ]; then
      export PATH
      return 0
    fi
  done
  PATH="$path"
  [ "$(go_minor)" -ge 21 ] || return 1
  export GOTOOLCHAIN=auto
  (cd "$ROOT" && go version) >/dev/null
}

# go_package: the distribution's package with a Go that find_go can use, if it has one.
go_package() {
  local wanted minor
  wanted="$(go_wanted)"
  case "$(package_manager)" in
    apt)
      if apt-cache show "golang-1.$wanted-go" >/dev/null 2>&1; then
        echo "golang-1.$wanted-go"
        return
      fi
      minor="$(apt-cache policy golang-go 2>/dev/null | sed -n 's/.*Candidate: [0-9]*:1\.\([0-9]*\).*/\1/p')"
      if [ "${minor:-0}" -ge 21 ]; then echo golang-go; fi ;;
    dnf) echo golang ;;
    brew) echo go ;;
  esac
}

need_go() {
  local package
  find_go && return
  package="$(go_package)"
  if [ -n "$package" ] && install_packages "$package" && find_go; then return; fi
  refuse "bygges med Go 1.$(go_wanted) eller nyere, og det finnes ikke på denne maskinen." \
    "hent det fra https://go.dev/dl/ og pakk det ut i /usr/local, slik at /usr/local/go/bin/go finnes:" \
    "  sudo tar -C /usr/local -xzf go1.$(go_wanted).*.tar.gz" \
    "kjør deretter kommandoen på nytt."
}

# build_gaps: what a build lacks, one line each; nothing when all is there.
build_gaps() {
  local library compiler="${CC:-gcc}"
  if [ "$(uname -s)" = Darwin ]; then
    xcode-select -p >/dev/null 2>&1 || echo "Apples kommandolinjeverktøy"
    return
  fi
  if ! have "${compiler%% *}"; then
    echo "C-kompilator ($compiler)"
  elif ! echo '#include <stdlib.h>' | $compiler -E - >/dev/null 2>&1; then
    echo "C-bibliotekets hodefiler (stdlib.h)"
  fi
  if ! have pkg-config; then
    echo "pkg-config"
  elif ! pkg-config --exists "${LIBRARIES[@]}"; then
    for library in "${LIBRARIES[@]}"; do
      pkg-config --exists "$library" || echo "hodefiler for $library"
    done
  fi
}

need_compiler() {
  local gaps packages=()
  gaps="$(build_gaps)"
  [ -z "$gaps" ] && return
  case "$(package_manager)" in
    apt) packages=("${DEBIAN_PACKAGES[@]}") ;;
    dnf) packages=("${FEDORA_PACKAGES[@]}") ;;
  esac
  if [ ${#packages[@]} -gt 0 ] && install_packages "${packages[@]}"; then
    gaps="$(build_gaps)"
    [ -z "$gaps" ] && return
  fi
  say "dette mangler for å bygge Fagplan:"
  printf '%s\n' "$gaps" | sed 's/^/  - /' >&2
  if [ "$(uname -s)" = Darwin ]; then
    refuse "skriv  xcode-select --install  og kjør kommandoen på nytt når installasjonen er ferdig."
  elif [ ${#packages[@]} -gt 0 ]; then
    refuse "installer det som administrator, og kjør kommandoen på nytt:" "  $(install_command "${packages[@]}")"
  fi
  refuse "installer det med systemets pakkebehandler, og kjør kommandoen på nytt." \
    "På Debian heter pakkene ${DEBIAN_PACKAGES[*]}"
}

# prepare_build: ends with a message unless everything a build needs is in place.
prepare_build() {
  case "$(uname -s)" in
    Linux | Darwin) ;;
    *) refuse "bruk build\\run.cmd på Windows." ;;
  esac
  need_compiler
  need_go
}

# build_program: builds $PROGRAM; Go's own cache makes it quick when little has changed.
build_program() {
  if [ ! -x "$PROGRAM" ]; then
    say "bygger programmet. Første gang tar det noen minutter."
  fi
  # Without version control stamps a copy of the folder builds like a clone does.
  go build -C "$ROOT" -buildvcs=false -tags "$PROGRAM_TAGS" -o "$PROGRAM" ./app >&2 || {
    say "programmet lot seg ikke bygge; årsaken står over."
    exit 70
  }
}
