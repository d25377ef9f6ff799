@echo off
rem Runs pocoscope from a release, on Windows. Options for the JVM: POCOSCOPE_JAVA_OPTS.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:+UseSerialGC -Xmx3g %POCOSCOPE_JAVA_OPTS% -jar "%~dp0..\lib\pocoscope.jar" %*
exit /b %ERRORLEVEL%
