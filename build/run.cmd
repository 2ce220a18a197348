@echo off
rem build\run.cmd [ARGS...]: builds Fagplan and starts it with ARGS; without ARGS it opens the window.
rem Says what to install when something is missing. What build/run is on Linux and Mac.
rem
rem Exit status 69: something has to be installed. 70: Fagplan did not compile.
setlocal
set "root=%~dp0.."
set "program=%~dp0out\fagplan.exe"
set "status=69"

rem The Norwegian letters below are UTF-8; the console gets its own code page back afterwards.
for /f "tokens=2 delims=:" %%p in ('chcp') do set "codepage=%%p"
chcp 65001 >nul

where go >nul 2>&1
if errorlevel 1 set "PATH=%ProgramFiles%\Go\bin;%PATH%"
where go >nul 2>&1
if errorlevel 1 goto no_go
where gcc >nul 2>&1
if errorlevel 1 goto no_compiler

if not exist "%program%" echo Fagplan: bygger programmet. Første gang tar det noen minutter. 1>&2
set "CGO_ENABLED=1"
go build -C "%root%" -buildvcs=false -tags migrated_fynedo -o "%program%" ./app 1>&2
if errorlevel 1 goto no_build

chcp %codepage% >nul
"%program%" %*
exit /b %errorlevel%

:no_go
echo Fagplan: bygges med Go 1.26 eller nyere, og det finnes ikke på denne maskinen. 1>&2
echo Fagplan: skriv  winget install GoLang.Go  og kjør kommandoen på nytt i et nytt vindu. 1>&2
goto leave

:no_compiler
echo Fagplan: trenger C-kompilatoren gcc for å bygges, og den finnes ikke på denne maskinen. 1>&2
echo Fagplan: skriv  winget install BrechtSanders.WinLibs.POSIX.UCRT  og kjør kommandoen på nytt i et nytt vindu. 1>&2
goto leave

:no_build
echo Fagplan: programmet lot seg ikke bygge; årsaken står over. 1>&2
set "status=70"

:leave
chcp %codepage% >nul
exit /b %status%
