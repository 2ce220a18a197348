# shellcheck shell=bash
# What Fagplan is built of: known faults, licences, bill of materials, and that the same
# sources give the same program. Sourced by build/test, after prepare.sh.

VULNERABILITIES=golang.org/x/vuln/cmd/govulncheck@v1.1.4

# check_vulnerabilities: fails where the program calls something with a known fault. Where
# Go's database of them cannot be reached it says so, and nothing is known.
check_vulnerabilities() {
  local told result=0
  told="$(go run "$VULNERABILITIES" -tags "$PROGRAM_TAGS" ./app 2>&1)" || result=$?
  if [ "$result" -ne 0 ] && grep -q "fetching vulnerabilities" <<<"$told"; then
    say "hoppet over: databasen over kjente sårbarheter (vuln.go.dev) kan ikke nås."
    return
  fi
  printf '%s\n' "$told"
  return "$result"
}

# check_bill: the list of licences is that of the program, the bill of materials is whole
# and the same each time, and nothing that only tests need is in the program.
check_bill() {
  local bill="$OUT/sbom.json"
  if go list -deps -tags "$PROGRAM_TAGS" ./app | grep -x testing; then
    echo "a package for tests is part of the program"
    return 1
  fi
  "$ROOT/build/licences" check || return
  "$ROOT/build/sbom" "$PROGRAM" >"$bill" || return
  "$ROOT/build/sbom" "$PROGRAM" | cmp - "$bill" || return
  go run ./build/bill "$PROGRAM" "$bill"
}

# copy_sources FOLDER: what a clone has.
copy_sources() {
  mkdir -p "$1"
  tar -C "$ROOT" --exclude=./build/out --exclude=./.git -cf - . | tar -C "$1" -xf -
}

# check_reproducible: two folders, and two caches of which one is new, give the same bytes.
check_reproducible() {
  local work result=0
  work="$(mktemp -d)"
  copy_sources "$work/one"
  copy_sources "$work/another/deeper"
  go build -C "$work/one" -trimpath -buildvcs=false -tags "$PROGRAM_TAGS" -o "$work/first" ./app &&
    GOCACHE="$work/cache" go build -C "$work/another/deeper" -trimpath -buildvcs=false -tags "$PROGRAM_TAGS" -o "$work/second" ./app &&
    cmp "$work/first" "$work/second" || result=1
  rm -rf "$work"
  return "$result"
}
