@echo off
rem Builds the command line where a source has changed, then runs it with these arguments.
setlocal
set DOTNET_NOLOGO=1
dotnet build "%~dp0src\Tidemark.Cli\Tidemark.Cli.csproj" -c Release -v q -tl:off --nologo -clp:NoSummary 1>&2
if errorlevel 1 exit /b 3
dotnet "%~dp0src\Tidemark.Cli\bin\Release\net10.0\Tidemark.Cli.dll" %*
exit /b %errorlevel%
