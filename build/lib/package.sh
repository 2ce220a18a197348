# shellcheck shell=bash
# What the packages of all systems share: version, icons and papers. Sourced after prepare.sh.

PACKAGES="$OUT/package"
STAGE="$OUT/stage"
PAPERS="$STAGE/papers"
ICONS="$STAGE/icons"
VERSION="$(sed -n 's/^var version = "\(.*\)"/\1/p' "$ROOT/app/host.go")"
# Set where a release is built at a known time; packages of the same sources are then the same.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git -C "$ROOT" log -1 --format=%ct 2>/dev/null || echo 0)}"

# built SYSTEM ARCHITECTURE TAGS LINKER_FLAGS PROGRAM: builds for release, without paths of this machine.
built() {
  say "bygger $(basename "$5") for $1 $2"
  GOOS="$1" GOARCH="$2" CGO_ENABLED=1 go build -C "$ROOT" -trimpath -buildvcs=false -tags "$3" \
    -ldflags "-s -w -X main.version=$VERSION $4" -o "$5" ./app >&2 || exit 70
}

# make_papers: what goes along with the program on every system.
make_papers() {
  rm -rf "$STAGE"
  mkdir -p "$PAPERS" "$ICONS"
  cp "$ROOT/LICENSE" "$PAPERS/LISENS.txt"
  "$ROOT/build/licences" texts >"$PAPERS/LISENSER-TREDJEPART.txt"
  "$ROOT/build/guide" "$STAGE/guide" >/dev/null
  cp "$STAGE/guide/veiledning.pdf" "$PAPERS/"
  cp "$ROOT/build/windows/LESMEG-OpenGL.txt" "$STAGE/"
  go run -C "$ROOT" ./build/icons app/icon.png "$ICONS"
}

# with_version FILE: FILE with the version in the place of @VERSION@.
with_version() {
  sed "s/@VERSION@/$VERSION/g" "$1"
}

# need_program PROGRAM PACKAGE: ends with a message unless it is there or can be installed.
need_program() {
  have "$1" || install_packages "$2" || refuse "trenger $1 for å lage pakken." "  $(install_command "$2")"
}

made() {
  local file
  for file in "$@"; do
    say "laget $(basename "$file") ($(($(wc -c <"$file") / 1000000)) MB)"
  done
}
