@echo off
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "VERSION="
for /f tokens^=2^ delims^=.^" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /c:" version "') do set "VERSION=%%v"
if not defined VERSION (
  echo dorsal: No Java found. Install a JDK of version 17 or later, or set JAVA_HOME to one. 1>&2
  exit /b 1
)
if %VERSION% lss 17 (
  echo dorsal: %JAVA% is of version %VERSION%, and Dorsal needs 17 or later. Set JAVA_HOME to such a JDK. 1>&2
  exit /b 1
)
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto"
if %VERSION% geq 23 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
if %VERSION% geq 24 set "FLAGS=%FLAGS% --enable-native-access=ALL-UNNAMED"
"%JAVA%" %FLAGS% -cp "%~dp0..\lib\*" org.dorsal.launcher.Main %*
exit /b %ERRORLEVEL%
