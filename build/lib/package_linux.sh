# shellcheck shell=bash
# A tarball that installs under any prefix, and a .deb. Sourced by build/package.

# The libraries the window is drawn with are loaded by name when it opens, so that the packages are named here.
DEB_DEPENDS="libc6, libgl1, libegl1, libx11-6, libxcursor1, libxrandr2, libxinerama1, libxi6, libxxf86vm1, libxkbcommon0, libwayland-client0, libwayland-cursor0, libwayland-egl1"

# linux_tree FOLDER: what is installed, under a prefix.
linux_tree() {
  local size
  install -D -m 755 "$STAGE/linux/fagplan" "$1/bin/fagplan"
  install -D -m 644 "$ROOT/build/linux/no.fagplan.Fagplan.desktop" "$1/share/applications/no.fagplan.Fagplan.desktop"
  install -D -m 644 "$ROOT/build/linux/no.fagplan.Fagplan.xml" "$1/share/mime/packages/no.fagplan.Fagplan.xml"
  mkdir -p "$1/share/metainfo"
  with_version "$ROOT/build/linux/no.fagplan.Fagplan.metainfo.xml" |
    sed "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" >"$1/share/metainfo/no.fagplan.Fagplan.metainfo.xml"
  for size in 16 24 32 48 64 128 256 512; do
    install -D -m 644 "$ICONS/fagplan-$size.png" "$1/share/icons/hicolor/${size}x$size/apps/no.fagplan.Fagplan.png"
    install -D -m 644 "$ICONS/fagplan-$size.png" "$1/share/icons/hicolor/${size}x$size/mimetypes/application-x-fagplan.png"
  done
  install -D -m 644 "$ROOT/app/icon.svg" "$1/share/icons/hicolor/scalable/apps/no.fagplan.Fagplan.svg"
  install -D -m 644 -t "$1/share/doc/fagplan" "$PAPERS"/*
}

# packed TARBALL FOLDER NAME: the same bytes for the same files.
packed() {
  tar -C "$2" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "$3" | gzip -n >"$1"
}

linux_tarball() {
  local name="fagplan-$VERSION-linux-$1"
  linux_tree "$STAGE/tar/$name"
  install -m 755 "$ROOT/build/linux/install.sh" "$STAGE/tar/$name/install.sh"
  packed "$PACKAGES/$name.tar.gz" "$STAGE/tar" "$name"
  made "$PACKAGES/$name.tar.gz"
}

linux_deb() {
  local root="$STAGE/deb" file="$PACKAGES/fagplan_${VERSION}_$1.deb"
  linux_tree "$root/usr"
  mv "$root/usr/share/doc/fagplan/LISENS.txt" "$root/usr/share/doc/fagplan/copyright"
  mkdir -p "$root/DEBIAN"
  with_version "$ROOT/build/linux/control" | sed "s/@ARCHITECTURE@/$1/;s/@DEPENDS@/$DEB_DEPENDS/;s/@SIZE@/$(du -sk "$root/usr" | cut -f1)/" \
    >"$root/DEBIAN/control"
  dpkg-deb --root-owner-group --build "$root" "$file" >/dev/null
  made "$file"
}

package_linux() {
  local architecture
  [ "$(uname -s)" = Linux ] || refuse "pakken for Linux lages på Linux."
  architecture="$(go env GOARCH)"
  built linux "$architecture" "$PROGRAM_TAGS" "" "$STAGE/linux/fagplan"
  linux_tarball "$architecture"
  if have dpkg-deb; then linux_deb "$architecture"; else say "uten dpkg-deb lages ingen .deb."; fi
}
