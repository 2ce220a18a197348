# shellcheck shell=bash
# An installer and a portable zip for 64-bit Windows, cross-built. Sourced by build/package.

# Fyne's screen-reader support is for Windows and Mac only.
WINDOWS_TAGS="$PROGRAM_TAGS,accessibility"
WINDOWS_CC=x86_64-w64-mingw32-gcc

# windows_resource PROGRAM: its icon, version and manifest as an object to link with; prints where.
windows_resource() {
  local work="$STAGE/resource/$1" numbers="${VERSION//./,},0"
  mkdir -p "$work"
  cp "$ICONS/fagplan.ico" "$ROOT/build/windows/fagplan.manifest" "$work/"
  with_version "$ROOT/build/windows/fagplan.rc" | sed "s/@NUMBERS@/$numbers/;s/@FILE@/$1/" >"$work/fagplan.rc"
  (cd "$work" && x86_64-w64-mingw32-windres fagplan.rc -O coff -o fagplan.o)
  echo "$work/fagplan.o"
}

# windows_program NAME FLAGS: builds one of the two programs. A program with windows of its own
# writes nothing where a command was typed, so the commands have a twin that does.
windows_program() {
  local resource
  resource="$(windows_resource "$1")"
  CC="$WINDOWS_CC" built windows amd64 "$WINDOWS_TAGS" "$2 -extldflags=$resource" "$STAGE/windows/$1"
}

# sign_windows FILE: signs it with a certificate that was given; leaves it as it is without one.
sign_windows() {
  [ -n "${FAGPLAN_SIGN_PFX:-}" ] || return 0
  need_program osslsigncode osslsigncode
  osslsigncode sign -pkcs12 "$FAGPLAN_SIGN_PFX" -pass "${FAGPLAN_SIGN_PASSWORD:-}" -h sha256 -n Fagplan \
    ${FAGPLAN_SIGN_TIMESTAMP:+-ts "$FAGPLAN_SIGN_TIMESTAMP"} -in "$1" -out "$1.signed" >/dev/null
  mv "$1.signed" "$1"
  say "signert $(basename "$1")"
}

# crlf FILE TO: as Notepad has had it.
crlf() {
  sed 's/$/\r/' "$1" >"$2"
}

windows_papers() {
  local paper
  for paper in "$PAPERS"/*.txt "$ROOT"/build/windows/*.txt; do
    crlf "$paper" "$STAGE/windows/$(basename "$paper")"
  done
  cp "$PAPERS"/*.pdf "$STAGE/windows/"
}

windows_zip() {
  local name="fagplan-$VERSION-windows-x64" file="$PACKAGES/fagplan-$VERSION-windows-x64.zip"
  need_program zip zip
  rm -f "$file"
  mkdir -p "$STAGE/zip"
  cp -R "$STAGE/windows" "$STAGE/zip/$name"
  find "$STAGE/zip" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
  (cd "$STAGE/zip" && find "$name" -type f | sort | zip -q -X -9 "$file" -@)
  made "$file"
}

windows_installer() {
  local file="$PACKAGES/fagplan-$VERSION-windows-x64-installer.exe" listed="$STAGE/installed.nsh" name
  need_program makensis nsis
  for name in "$STAGE"/windows/*; do
    printf '  Delete "$INSTDIR\\%s"\n' "$(basename "$name")"
  done >"$listed"
  makensis -V2 -DVERSION="$VERSION" -DFILES="$STAGE/windows" -DLISTED="$listed" -DICON="$ICONS/fagplan.ico" \
    -DOUTPUT="$file" "$ROOT/build/windows/installer.nsi" >&2
  sign_windows "$file"
  made "$file"
}

package_windows() {
  need_program "$WINDOWS_CC" gcc-mingw-w64-x86-64
  mkdir -p "$STAGE/windows"
  windows_program fagplan.exe "-H=windowsgui"
  windows_program fagplan-cli.exe ""
  sign_windows "$STAGE/windows/fagplan.exe"
  sign_windows "$STAGE/windows/fagplan-cli.exe"
  windows_papers
  windows_zip
  windows_installer
}
