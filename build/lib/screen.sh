# shellcheck shell=bash
# A display of its own, and pictures of the windows on it. Sourced after prepare.sh and testtools.sh.

# on_display EXTENSIONS COMMAND...: runs it on a display of its own, where OpenGL is drawn in software.
on_display() {
  local display=:87 server extensions="$1" result=0
  shift
  # shellcheck disable=SC2086 # words of their own
  Xvfb "$display" -screen 0 1280x800x24 $extensions >/dev/null 2>&1 &
  server=$!
  until DISPLAY="$display" xdotool getdisplaygeometry >/dev/null 2>&1; do kill -0 "$server" || return; done
  DISPLAY="$display" LIBGL_ALWAYS_SOFTWARE=1 "$@" || result=1
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  return "$result"
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

# window_picture FILE COMMAND...: the picture of Fagplan's window, once it is drawn; the program is then ended.
window_picture() {
  local file="$1" program result=0
  shift
  "$@" >"$file.log" 2>&1 &
  program=$!
  timeout 90 xdotool search --sync --onlyvisible --name '^Fagplan|Fagplan$' >/dev/null && settled "$file" || result=1
  kill "$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
  return "$result"
}

# drawn_alike A B: the middle of two pictures is of the same window, however fonts are smoothed, and wherever within
# 40 pixels a frame has moved it.
drawn_alike() {
  local found
  convert "$1" -crop 900x500+200+80 +repage "$1.middle.png"
  convert "$2" -crop 940x540+180+60 +repage "$2.middle.png"
  found="$(compare -metric RMSE -dissimilarity-threshold 1 -subimage-search "$2.middle.png" "$1.middle.png" null: 2>&1 || true)"
  say "forskjell mellom $(basename "$1") og $(basename "$2"): $found"
  sed 's/.*(\(.*\)).*/\1/' <<<"$found" | awk '{ exit !($1 < 0.05) }'
}
