# shellcheck shell=bash
# The Linux packages tried: installed, started, taken away; and what of the Mac's can be checked elsewhere. Sourced after
# prepare.sh, testtools.sh, package.sh and screen.sh.

INSTALLED="$OUT/installed"

# test_papers: the files that desktops read are what they should be.
test_papers() {
  need_program desktop-file-validate desktop-file-utils
  need_program appstreamcli appstream
  desktop-file-validate "$STAGE/deb/usr/share/applications/no.fagplan.Fagplan.desktop" &&
    appstreamcli validate --no-net --pedantic "$STAGE/deb/usr/share/metainfo/no.fagplan.Fagplan.metainfo.xml"
}

# test_bundle: the Mac's list of what Fagplan is can be read, and its icon and rights too.
test_bundle() {
  need_program icns2png icnsutils
  mkdir -p "$INSTALLED/mac"
  with_version "$ROOT/build/darwin/Info.plist" >"$INSTALLED/mac/Info.plist"
  cp "$ROOT/build/darwin/entitlements.plist" "$ICONS/fagplan.icns" "$INSTALLED/mac/"
  python3 - "$INSTALLED/mac" <<'EOF' && icns2png -l "$INSTALLED/mac/fagplan.icns" 2>/dev/null | grep -q 512x512
import pathlib, plistlib, sys
folder = pathlib.Path(sys.argv[1])
info = plistlib.loads((folder / "Info.plist").read_bytes())
plistlib.loads((folder / "entitlements.plist").read_bytes())
assert info["CFBundleExecutable"] == "fagplan" and info["CFBundleVersion"][0].isdigit(), info
assert (folder / info["CFBundleIconFile"]).exists(), info["CFBundleIconFile"]
(kind,) = info["UTExportedTypeDeclarations"]
assert info["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [kind["UTTypeIdentifier"]], info
EOF
}

# starts PROGRAM PICTURE: its window opens a plan and draws it.
starts() {
  local plan="$INSTALLED/plan.fagplan"
  rm -f "$plan"
  "$1" new "$plan" --example helse-nord-tsb >/dev/null &&
    XDG_CONFIG_HOME="$INSTALLED/config" on_display "+extension GLX" window_picture "$2" "$1" "$plan"
}

# gone FOLDER: of the files named on standard input, none is left there.
gone() {
  local file
  while read -r file; do
    if [ -f "$1/$file" ]; then
      echo "left: $1/$file"
      return 1
    fi
  done
}

# test_tarball: installs for one user, starts, and goes away again.
test_tarball() {
  local name prefix="$INSTALLED/prefix"
  name="fagplan-$VERSION-linux-$(go env GOARCH)"
  tar -C "$INSTALLED" -xzf "$PACKAGES/$name.tar.gz" &&
    "$INSTALLED/$name/install.sh" "$prefix" >/dev/null &&
    grep -q "^Exec=$prefix/bin/fagplan" "$prefix/share/applications/no.fagplan.Fagplan.desktop" &&
    starts "$prefix/bin/fagplan" "$INSTALLED/tarball.png" &&
    "$INSTALLED/$name/install.sh" --remove "$prefix" >/dev/null &&
    (cd "$INSTALLED/$name" && find bin share -type f) | gone "$prefix" &&
    say "tarball: installert, startet og fjernet"
}

# test_deb: the same for the whole machine, where that may be done and no Fagplan is in use.
test_deb() {
  local list="$INSTALLED/deb.txt"
  if ! have apt-get || ! as_root true || dpkg -s fagplan >/dev/null 2>&1; then
    say "deb: ikke prøvd, for det krever Debian, root og at Fagplan ikke er installert fra før"
    return
  fi
  as_root apt-get install -y "$PACKAGES/fagplan_${VERSION}_$(dpkg --print-architecture).deb" >"$INSTALLED/apt.log" 2>&1 || {
    cat "$INSTALLED/apt.log"
    return 1
  }
  dpkg -L fagplan >"$list"
  starts /usr/bin/fagplan "$INSTALLED/deb.png" || return
  as_root apt-get purge -y fagplan >>"$INSTALLED/apt.log" 2>&1 || return
  gone "" <"$list" && [ -f "$INSTALLED/plan.fagplan" ] && say "deb: installert, startet og fjernet; planen ligger der"
}

# test_linux: all of it, in order.
test_linux() {
  rm -rf "$INSTALLED"
  mkdir -p "$INSTALLED"
  test_papers && test_bundle && test_tarball && test_deb
}
