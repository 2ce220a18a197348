; The installer: for one user, without an administrator. build/package gives VERSION, FILES and OUTPUT.
Target amd64-unicode ; as the program is, so that no part for 32 bits is needed
!include MUI2.nsh
!include FileFunc.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Fagplan"
!define CLASSES "Software\Classes"

Name "Fagplan"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Fagplan"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Fagplan"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Fagplan"
VIAddVersionKey LegalCopyright "MIT-lisens"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\fagplan.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Norwegian"
!insertmacro MUI_LANGUAGE "NorwegianNynorsk"
!insertmacro MUI_LANGUAGE "English"

; Tells Explorer that the file type has changed.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  SetOutPath "$INSTDIR"
  File "${FILES}\*.*"
  WriteUninstaller "$INSTDIR\avinstaller.exe"
  CreateShortcut "$SMPROGRAMS\Fagplan.lnk" "$INSTDIR\fagplan.exe"

  WriteRegStr HKCU "${CLASSES}\.fagplan" "" "Fagplan.Plan"
  WriteRegStr HKCU "${CLASSES}\.fagplan\OpenWithProgids" "Fagplan.Plan" ""
  WriteRegStr HKCU "${CLASSES}\Fagplan.Plan" "" "Fagplan"
  WriteRegStr HKCU "${CLASSES}\Fagplan.Plan\DefaultIcon" "" "$INSTDIR\fagplan.exe,0"
  WriteRegStr HKCU "${CLASSES}\Fagplan.Plan\shell\open\command" "" '"$INSTDIR\fagplan.exe" "%1"'
  !insertmacro TellExplorer

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Fagplan"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\fagplan.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Fagplan"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\avinstaller.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\avinstaller.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

; Takes away what was installed, file by file: plans that lie in the folder stay.
Section Uninstall
  !include "${LISTED}"
  Delete "$INSTDIR\avinstaller.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Fagplan.lnk"
  DeleteRegValue HKCU "${CLASSES}\.fagplan\OpenWithProgids" "Fagplan.Plan"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.fagplan\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\.fagplan" ""
  StrCmp $0 "Fagplan.Plan" 0 +2
    DeleteRegKey HKCU "${CLASSES}\.fagplan"
  DeleteRegKey HKCU "${CLASSES}\Fagplan.Plan"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellExplorer
SectionEnd
