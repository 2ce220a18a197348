# shellcheck shell=bash
# The Windows packages tried under Wine: installed, started, drawn, asked, taken away. Sourced by build/test, after
# prepare.sh, testtools.sh and package.sh. Wine 8 lacks two libraries, for which build/wine has stand-ins.

export WINEPREFIX="$OUT/wine/prefix" WINEDEBUG=-all WINEDLLOVERRIDES="uiautomationcore=n;mscoree=;mshtml="
WINE_C="$WINEPREFIX/drive_c"
WINE_SHOTS="$OUT/wine"
INSTALLED="Users/$(id -un)/AppData/Local/Programs/Fagplan"

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
  timeout 300 wineboot -i >/dev/null 2>&1
  for library in bcryptprimitives uiautomationcore; do
    x86_64-w64-mingw32-gcc -shared -O1 -o "$WINE_C/windows/system32/$library.dll" "$ROOT/build/wine/$library.c" -ladvapi32
  done
}

install_in_wine() {
  timeout 300 wine "$PACKAGES/fagplan-$VERSION-windows-x64-installer.exe" /S
  wineserver -w
  [ -x "$(wine_home)/fagplan.exe" ] || return
  wine reg query 'HKCU\Software\Classes\Fagplan.Plan\shell\open\command' | grep -qi 'fagplan.exe'
  wine reg query 'HKCU\Software\Classes\.fagplan' | grep -q 'Fagplan.Plan'
  find "$WINE_C" -name Fagplan.lnk | grep -q .
  wine_is "installert uten administrator, med filtype og snarvei"
}

# commands_in_wine: the commands answer there as here, and draw the same bytes.
commands_in_wine() {
  local here="$OUT/wine/here" there="$OUT/wine/there" what
  mkdir -p "$here" "$there"
  "$PROGRAM" new "$here/plan.fagplan" --example helse-nord-tsb >/dev/null
  (cd "$there" && in_wine fagplan-cli.exe new plan.fagplan --example helse-nord-tsb >/dev/null)
  for what in costs funding positions coverage milestones; do
    "$PROGRAM" show "$here/plan.fagplan" "$what" --json >"$here/$what.json"
    in_wine fagplan-cli.exe show "$there/plan.fagplan" "$what" --json | tr -d '\r' >"$there/$what.json"
    cmp "$here/$what.json" "$there/$what.json" || return
  done
  "$PROGRAM" chart "$here/plan.fagplan" costs --out "$here/costs.png" >/dev/null
  in_wine fagplan-cli.exe chart "$there/plan.fagplan" costs --out "$there/costs.png" >/dev/null
  cmp "$here/costs.png" "$there/costs.png" || return
  in_wine fagplan-cli.exe export "$there/plan.fagplan" --format pptx,xlsx,pdf --out "$there" >/dev/null
  "$PROGRAM" export "$here/plan.fagplan" --format pptx,xlsx,pdf --out "$here" >/dev/null
  for what in "$here"/*.pptx "$here"/*.xlsx "$here"/*.pdf; do
    cmp "$what" "$there/$(basename "$what")" || return
  done
  wine_is "kommandoene svarer som på Linux, og tegner og skriver de samme bytene"
}

# settled FILE: takes pictures of the screen until two are alike.
settled() {
  local before="$1.before" tries
  import -window root "$1"
  for tries in $(seq 60); do
    mv "$1" "$before"
    sleep 0.5
    import -window root "$1"
    if [ "$(identify -format '%k' "$1")" -gt 200 ] && compare -metric AE "$before" "$1" null: 2>/dev/null; then
      rm -f "$before"
      return
    fi
  done
  echo "the screen did not come to rest in $tries pictures" >&2
  return 1
}

# window_picture FILE COMMAND...: the picture of a window, once it is drawn; the program is then ended.
window_picture() {
  local file="$1" program result=0
  shift
  "$@" >"$file.log" 2>&1 &
  program=$!
  timeout 90 xdotool search --sync --onlyvisible --name '^Fagplan|Fagplan$' >/dev/null || result=1
  settled "$file" || result=1
  kill "$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
  wineserver -k 2>/dev/null || true
  return "$result"
}

# drawn_alike A B: two pictures are of the same window, however fonts are smoothed.
drawn_alike() {
  local difference
  difference="$(compare -metric RMSE "$1" "$2" null: 2>&1 | sed 's/.*(\(.*\))/\1/' || true)"
  say "wine: forskjell fra bildet på Linux: $difference"
  awk -v d="$difference" 'BEGIN { exit !(d < 0.12) }'
}

# The window, on a display with OpenGL.
windows_in_wine() {
  local folder="$OUT/wine/there"
  XDG_CONFIG_HOME="$OUT/wine/config" window_picture "$WINE_SHOTS/linux.png" "$PROGRAM" "$OUT/wine/here/plan.fagplan" || return
  window_picture "$WINE_SHOTS/windows.png" wine "$(wine_home)/fagplan.exe" "$folder/plan.fagplan" || return
  drawn_alike "$WINE_SHOTS/linux.png" "$WINE_SHOTS/windows.png" || return
  wine_is "vinduet åpner og tegner planen"
  file_dialog_in_wine "$folder/plan.fagplan"
}

# Ctrl+O opens the system's own window for choosing files.
file_dialog_in_wine() {
  local result=0
  wine "$(wine_home)/fagplan.exe" "$1" >/dev/null 2>&1 &
  timeout 90 xdotool search --sync --onlyvisible --name '^Fagplan|Fagplan$' >/dev/null || result=1
  settled "$WINE_SHOTS/before-dialog.png" || result=1
  xdotool key ctrl+o
  timeout 60 xdotool search --sync --onlyvisible --name 'Velg fagplanen' >/dev/null || result=1
  import -window root "$WINE_SHOTS/dialog.png"
  wineserver -k 2>/dev/null || true
  wait
  [ "$result" = 0 ] || return
  wine_is "Windows' egen filvelger åpner"
}

# On a display without OpenGL there is a message in place of a window.
without_opengl_in_wine() {
  local result=0 status=0
  wine "$(wine_home)/fagplan.exe" >/dev/null 2>&1 &
  timeout 90 xdotool search --sync --onlyvisible --name 'Fagplan kan ikke vise' >/dev/null || result=1
  import -window root "$WINE_SHOTS/no-opengl.png"
  xdotool key Return
  wait $! || status=$?
  wineserver -k 2>/dev/null || true
  [ "$result" = 0 ] && [ "$status" = 2 ] || return
  wine_is "uten OpenGL kommer meldingen, og programmet slutter med 2"
}

# Whatever the planner has put in the folder stays.
uninstall_in_wine() {
  local home
  home="$(wine_home)"
  cp "$OUT/wine/there/plan.fagplan" "$home/min.fagplan"
  timeout 120 wine "$home/avinstaller.exe" /S
  wineserver -w
  [ "$(ls "$home")" = min.fagplan ] || { ls "$home" >&2; return 1; }
  ! wine reg query 'HKCU\Software\Classes\Fagplan.Plan' >/dev/null 2>&1
  wine_is "avinstallert; planen i mappa ligger der"
}

# on_display EXTENSIONS FUNCTION: runs it on a display of its own.
on_display() {
  local display=:87 server result=0
  # shellcheck disable=SC2086 # words of their own
  Xvfb "$display" -screen 0 1280x800x24 $1 >/dev/null 2>&1 &
  server=$!
  until DISPLAY="$display" xdotool getdisplaygeometry >/dev/null 2>&1; do kill -0 "$server" || return; done
  DISPLAY="$display" LIBGL_ALWAYS_SOFTWARE=1 "$2" || result=1
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  return "$result"
}

# test_signing: a signature made with a throw-away certificate holds, until a byte is changed.
test_signing() {
  local work="$OUT/wine/signing" file
  mkdir -p "$work"
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Fagplan, bare for prøver" -addext extendedKeyUsage=codeSigning \
    -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
  openssl pkcs12 -export -passout pass:prøve -inkey "$work/key.pem" -in "$work/cert.pem" -out "$work/cert.pfx"
  file="$work/fagplan-cli.exe"
  cp "$STAGE/windows/fagplan-cli.exe" "$file"
  FAGPLAN_SIGN_PFX="$work/cert.pfx" FAGPLAN_SIGN_PASSWORD=prøve sign_windows "$file"
  osslsigncode verify -CAfile "$work/cert.pem" -in "$file" >/dev/null || return
  printf 'x' | dd of="$file" bs=1 seek=100000 conv=notrunc 2>/dev/null
  ! osslsigncode verify -CAfile "$work/cert.pem" -in "$file" >/dev/null
  wine_is "signaturen holder, og en endret byte oppdages"
}

# test_windows: all of it, in order.
test_windows() {
  set -e
  need_program wine wine64
  make_prefix
  on_display "" install_in_wine
  on_display "" commands_in_wine
  on_display "+extension GLX" windows_in_wine
  on_display "-extension GLX" without_opengl_in_wine
  on_display "" uninstall_in_wine
  test_signing
}
