# shellcheck shell=bash
# Fagplan.app for both kinds of Mac, and a .dmg with it. Sourced by build/package.

DARWIN_TAGS="$PROGRAM_TAGS,accessibility"
APP="$STAGE/darwin/Fagplan.app"

darwin_program() {
  local clang="clang -mmacosx-version-min=12.0"
  CC="$clang -arch arm64" built darwin arm64 "$DARWIN_TAGS" "" "$STAGE/arm64"
  CC="$clang -arch x86_64" built darwin amd64 "$DARWIN_TAGS" "" "$STAGE/x86_64"
  lipo -create -output "$APP/Contents/MacOS/fagplan" "$STAGE/arm64" "$STAGE/x86_64"
}

darwin_bundle() {
  mkdir -p "$APP/Contents/MacOS" "$APP/Contents/Resources"
  with_version "$ROOT/build/darwin/Info.plist" >"$APP/Contents/Info.plist"
  plutil -lint -s "$APP/Contents/Info.plist"
  cp "$ICONS/fagplan.icns" "$PAPERS"/* "$APP/Contents/Resources/"
  darwin_program
}

# sign_darwin FILE: signs it for the hardened runtime; without an identity for this machine only.
sign_darwin() {
  codesign --force --options runtime ${FAGPLAN_SIGN_IDENTITY:+--timestamp} \
    --entitlements "$ROOT/build/darwin/entitlements.plist" --sign "${FAGPLAN_SIGN_IDENTITY:--}" "$1"
}

# notarise FILE: has Apple look it through, with what was kept by "xcrun notarytool store-credentials".
notarise() {
  [ -n "${FAGPLAN_NOTARY_PROFILE:-}" ] || return 0
  xcrun notarytool submit "$1" --keychain-profile "$FAGPLAN_NOTARY_PROFILE" --wait
  xcrun stapler staple "$1"
}

package_darwin() {
  local image="$PACKAGES/fagplan-$VERSION-macos-universal.dmg"
  [ "$(uname -s)" = Darwin ] || refuse "pakken for Mac lages på en Mac: Apples verktøy finnes ikke andre steder."
  darwin_bundle
  sign_darwin "$APP"
  codesign --verify --strict "$APP"
  ln -s /Applications "$STAGE/darwin/Applications"
  rm -f "$image"
  hdiutil create -quiet -volname Fagplan -srcfolder "$STAGE/darwin" -format UDZO "$image"
  if [ -n "${FAGPLAN_SIGN_IDENTITY:-}" ]; then codesign --sign "$FAGPLAN_SIGN_IDENTITY" --timestamp "$image"; fi
  notarise "$image"
  made "$image"
}
