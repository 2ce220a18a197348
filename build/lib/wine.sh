# shellcheck shell=bash
# The Windows packages tried under Wine: installed, started, drawn, asked, taken away. Sourced after prepare.sh,
# testtools.sh, package.sh and screen.sh. Wine 8 lacks two libraries, for which build/wine has stand-ins.

# The theme is the same as on the system it is compared with.
export FYNE_THEME=light WINEPREFIX="$OUT/wine/prefix" WINEDEBUG=-all WINEDLLOVERRIDES="uiautomationcore=n;mscoree=;mshtml="
WINE_C="$WINEPREFIX/drive_c"
WINE_SHOTS="$OUT/wine"

wine_is() {
  say "wine: $1"
}

# in_wine PROGRAM ARGS...: runs a program of the installed Fagplan.
in_wine() {
  local program="$1"
  shift
  timeout 120 wine "$(wine_home)/$program" "$@"
}

# wine_home: where Fagplan is installed; Wine writes users' folder in small letters.
wine_home() {
  find "$WINE_C/users" -type d -path '*/Programs/Fagplan' | head -n 1
}

make_prefix() {
  local library
  rm -rf "$OUT/wine"
  mkdir -p "$OUT/wine"
  timeout 300 wineboot -i >/dev/null 2>&1 || return
  for library in bcryptprimitives uiautomationcore; do
    x86_64-w64-mingw32-gcc -shared -O1 -o "$WINE_C/windows/system32/$library.dll" "$ROOT/build/wine/$library.c" -ladvapi32 || return
  done
  # Windows comes with fonts that have the minus sign; Wine's have not.
  cp /usr/share/fonts/truetype/dejavu/DejaVuSans*.ttf "$WINE_C/windows/Fonts/"
}

install_in_wine() {
  timeout 300 wine "$PACKAGES/fagplan-$VERSION-windows-x64-installer.exe" /S &&
    wineserver -w &&
    [ -x "$(wine_home)/fagplan.exe" ] &&
    wine reg query 'HKCU\Software\Classes\Fagplan.Plan\shell\open\command' | grep -qi 'fagplan.exe' &&
    wine reg query 'HKCU\Software\Classes\.fagplan' | grep -q 'Fagplan.Plan' &&
    find "$WINE_C" -name Fagplan.lnk | grep -q . &&
    wine_is "installert uten administrator, med filtype og snarvei"
}

# commands_in_wine: the commands answer there as here, and draw and write the same bytes.
commands_in_wine() {
  local here="$OUT/wine/here" there="$OUT/wine/there" what
  mkdir -p "$here" "$there"
  "$PROGRAM" new "$here/plan.fagplan" --example helse-nord-tsb >/dev/null || return
  (cd "$there" && in_wine fagplan-cli.exe new plan.fagplan --example helse-nord-tsb >/dev/null) || return
  for what in costs funding positions coverage milestones; do
    "$PROGRAM" show "$here/plan.fagplan" "$what" --json >"$here/$what.json" || return
    in_wine fagplan-cli.exe show "$there/plan.fagplan" "$what" --json | tr -d '\r' >"$there/$what.json" || return
  done
  "$PROGRAM" chart "$here/plan.fagplan" costs --out "$here/costs.png" >/dev/null || return
  in_wine fagplan-cli.exe chart "$there/plan.fagplan" costs --out "$there/costs.png" >/dev/null || return
  "$PROGRAM" export "$here/plan.fagplan" --format pptx,xlsx,pdf --out "$here" >/dev/null || return
  in_wine fagplan-cli.exe export "$there/plan.fagplan" --format pptx,xlsx,pdf --out "$there" >/dev/null || return
  for what in "$here"/*.json "$here"/*.png "$here"/*.pptx "$here"/*.xlsx "$here"/*.pdf; do
    cmp "$what" "$there/$(basename "$what")" || return
  done
  wine_is "kommandoene svarer som på Linux, og tegner og skriver de samme bytene"
}

# windows_in_wine: the window, on a display with OpenGL, is that of Linux.
windows_in_wine() {
  local plan="$OUT/wine/there/plan.fagplan" result=0
  XDG_CONFIG_HOME="$OUT/wine/config" window_picture "$WINE_SHOTS/linux.png" "$PROGRAM" "$OUT/wine/here/plan.fagplan" || return
  window_picture "$WINE_SHOTS/windows.png" wine "$(wine_home)/fagplan.exe" "$plan" || result=1
  wineserver -k 2>/dev/null || true
  [ "$result" = 0 ] && drawn_alike "$WINE_SHOTS/linux.png" "$WINE_SHOTS/windows.png" || return
  wine_is "vinduet åpner og tegner planen"
  file_dialog_in_wine "$plan"
}

# file_dialog_in_wine PLAN: Ctrl+O opens the system's own window for choosing files.
file_dialog_in_wine() {
  local program result=0
  wine "$(wine_home)/fagplan.exe" "$1" >/dev/null 2>&1 &
  program=$!
  timeout 90 xdotool search --sync --onlyvisible --name '^Fagplan|Fagplan$' >/dev/null &&
    settled "$WINE_SHOTS/before-dialog.png" &&
    xdotool key ctrl+o &&
    timeout 60 xdotool search --sync --onlyvisible --name 'Velg fagplanen' >/dev/null &&
    import -window root "$WINE_SHOTS/dialog.png" || result=1
  wineserver -k 2>/dev/null || true
  wait "$program" || true
  [ "$result" = 0 ] || return
  wine_is "Windows' egen filvelger åpner"
}

# without_opengl_in_wine: on a display without OpenGL there is a message in place of a window.
without_opengl_in_wine() {
  local program result=0 status=0
  wine "$(wine_home)/fagplan.exe" >/dev/null 2>&1 &
  program=$!
  timeout 90 xdotool search --sync --onlyvisible --name 'Fagplan kan ikke vise' >/dev/null &&
    import -window root "$WINE_SHOTS/no-opengl.png" &&
    xdotool key Return || result=1
  [ "$result" = 0 ] || wineserver -k
  wait "$program" || status=$?
  [ "$result" = 0 ] && [ "$status" = 2 ] || return
  wine_is "uten OpenGL kommer meldingen, og programmet slutter med 2"
}

# uninstall_in_wine: whatever the planner has put in the folder stays.
uninstall_in_wine() {
  local home
  home="$(wine_home)"
  cp "$OUT/wine/there/plan.fagplan" "$home/min.fagplan" || return
  timeout 120 wine "$home/avinstaller.exe" /S || return
  wineserver -w
  [ "$(ls "$home")" = min.fagplan ] || { ls "$home" >&2; return 1; }
  if wine reg query 'HKCU\Software\Classes\Fagplan.Plan' >/dev/null 2>&1; then return 1; fi
  wine_is "avinstallert; planen i mappa ligger der"
}

# test_signing: a signature made with a throw-away certificate holds, until a byte is changed.
test_signing() {
  local work="$OUT/wine/signing" file
  file="$work/fagplan-cli.exe"
  need_program osslsigncode osslsigncode
  mkdir -p "$work"
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Fagplan, bare for prøver" -addext extendedKeyUsage=codeSigning \
    -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null &&
    openssl pkcs12 -export -passout pass:prøve -inkey "$work/key.pem" -in "$work/cert.pem" -out "$work/cert.pfx" &&
    cp "$STAGE/windows/fagplan-cli.exe" "$file" &&
    FAGPLAN_SIGN_PFX="$work/cert.pfx" FAGPLAN_SIGN_PASSWORD=prøve sign_windows "$file" &&
    osslsigncode verify -CAfile "$work/cert.pem" -in "$file" >/dev/null || return
  printf 'x' | dd of="$file" bs=1 seek=100000 conv=notrunc 2>/dev/null
  if osslsigncode verify -CAfile "$work/cert.pem" -in "$file" >/dev/null; then return 1; fi
  wine_is "signaturen holder, og en endret byte oppdages"
}

# test_windows: all of it, in order.
test_windows() {
  need_program wine wine64
  make_prefix &&
    on_display "" install_in_wine &&
    on_display "" commands_in_wine &&
    on_display "+extension GLX" windows_in_wine &&
    on_display "-extension GLX" without_opengl_in_wine &&
    on_display "" uninstall_in_wine &&
    test_signing
}
