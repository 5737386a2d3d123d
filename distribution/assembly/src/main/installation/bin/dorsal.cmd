@echo off
rem Starts Dorsal. Needs a Java of version 17 or later: the one in JAVA_HOME, else the one on the PATH.
rem DORSAL_JAVA_OPTIONS may hold further options of Java. No blocks in brackets: a folder such as "Program Files (x86)"
rem would end them.
setlocal
if not exist "%~dp0..\lib\dorsal-launcher*.jar" goto damaged
set "JAVA=java"
if not defined JAVA_HOME goto version
set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%JAVA%.exe" goto nohome

:version
set "VERSION="
set "SAID=%TEMP%\dorsal-%RANDOM%-%RANDOM%.txt"
"%JAVA%" -version 2>"%SAID%"
for /f tokens^=2^ delims^=.-^" %%v in ('findstr /c:" version " "%SAID%"') do set "VERSION=%%v"
del "%SAID%"
if not defined VERSION goto nojava
if %VERSION% lss 17 goto old

set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable"
chcp | findstr 65001 >nul || set "FLAGS=%FLAGS% -Dorg.dorsal.ascii=true"
if %VERSION% geq 23 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
if %VERSION% geq 24 set "FLAGS=%FLAGS% --enable-native-access=ALL-UNNAMED"
"%JAVA%" %FLAGS% %DORSAL_JAVA_OPTIONS% -cp "%~dp0..\lib\*" org.dorsal.launcher.Main %*
exit /b %ERRORLEVEL%

:damaged
echo dorsal: This installation is not whole: its folder lib lacks Dorsal's own jar. Unpack Dorsal again. 1>&2
exit /b 1
:nohome
echo dorsal: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Set it to a JDK of version 17 or later, or unset it. 1>&2
exit /b 1
:nojava
echo dorsal: No Java found. Install a JDK of version 17 or later, or set JAVA_HOME to one. 1>&2
exit /b 1
:old
echo dorsal: "%JAVA%" is of version %VERSION%, and Dorsal needs 17 or later. Set JAVA_HOME to such a JDK. 1>&2
exit /b 1
