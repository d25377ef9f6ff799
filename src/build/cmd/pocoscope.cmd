@echo off
rem Runs pocoscope from a release, on Windows. Options for the JVM: POCOSCOPE_JAVA_OPTS.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "MEMORY=-Xmx1g"
for %%w in (%1 %2 %3 %4) do if /i "%%~w"=="devnet" set "MEMORY=-Xmx3g"
for %%w in (%1 %2 %3 %4) do if /i "%%~w"=="demo" set "MEMORY=-Xmx3g"
"%JAVA%" -XX:+UseSerialGC %MEMORY% %POCOSCOPE_JAVA_OPTS% -jar "%~dp0..\lib\pocoscope.jar" %*
exit /b %ERRORLEVEL%
