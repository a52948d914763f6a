#!/usr/bin/env dotnet
#:property PublishAot=false
#:project build/Tidemark.Build.csproj
return Tidemark.Build.Entry.Run(args);
