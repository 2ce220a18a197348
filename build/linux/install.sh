#!/bin/sh
# install.sh [PREFIX]: installs Fagplan for you alone, or under PREFIX for everybody.
# install.sh --remove [PREFIX]: takes it away again. Your plans and settings stay as they are.
set -eu

here="$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)"
remove=no
if [ "${1:-}" = --remove ]; then
  remove=yes
  shift
fi
prefix="${1:-$HOME/.local}"

# What is installed is what lies beside this file.
files() {
  (cd "$here" && find bin share -type f)
}

refresh() {
  if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q "$prefix/share/applications" || true; fi
  if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$prefix/share/mime" >/dev/null 2>&1 || true; fi
}

if [ "$remove" = yes ]; then
  files | while read -r file; do rm -f "$prefix/$file"; done
  rmdir "$prefix/share/doc/fagplan" 2>/dev/null || true
  refresh
  echo "Fagplan er fjernet fra $prefix. Planene og innstillingene dine ligger der de lå."
  exit 0
fi

files | while read -r file; do
  mkdir -p "$prefix/$(dirname "$file")"
  cp "$here/$file" "$prefix/$file"
done
sed -i "s|^Exec=fagplan|Exec=$prefix/bin/fagplan|" "$prefix/share/applications/no.fagplan.Fagplan.desktop"
refresh
echo "Fagplan er installert. Du finner programmet i menyen, eller som $prefix/bin/fagplan"
