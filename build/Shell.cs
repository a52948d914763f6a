using System.ComponentModel;
using System.Diagnostics;

namespace Tidemark.Build;

/// <summary>Runs other programs, always from the root of the checkout and without standard input.</summary>
internal static class Shell
{
    /// <summary>Exit code given for a program that is not on this machine, as shells have it.</summary>
    public const int NotFound = 127;

    /// <summary>Exit code given for a program that was stopped at its time limit, as coreutils' timeout has it.</summary>
    public const int TimedOut = 124;

    /// <summary>Runs a program that speaks for itself.</summary>
    /// <returns>Its exit code, <see cref="NotFound"/> or <see cref="TimedOut"/>.</returns>
    public static int Run(string program, IEnumerable<string> arguments, TimeSpan? limit = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(program, arguments, capture: false, environment);
        return process is null ? NotFound : Wait(process, limit);
    }

    /// <summary>Runs a program and keeps what it says.</summary>
    public static Captured Capture(string program, IEnumerable<string> arguments, TimeSpan? limit = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(program, arguments, capture: true, environment);
        if (process is null)
        {
            return new Captured(NotFound, "", $"{program}: not found on this machine");
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var code = Wait(process, limit);
        return new Captured(code, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Builds for release; everything else here uses what this leaves.</summary>
    /// <returns>True where it compiled.</returns>
    public static bool Build(string project)
    {
        Console.WriteLine($"Building {Repository.Show(project)} ...");
        var build = Capture("dotnet", ["build", project, "-c", "Release", "-v", "q", "-tl:off", "--nologo", "-clp:NoSummary"]);
        if (build.ExitCode != 0)
        {
            Console.WriteLine(build.Output + build.Error);
        }

        return build.ExitCode == 0;
    }

    private static Process? Start(string program, IEnumerable<string> arguments, bool capture, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = capture,
            RedirectStandardError = capture,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start);
            process?.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static int Wait(Process process, TimeSpan? limit)
    {
        if (process.WaitForExit(limit ?? Timeout.InfiniteTimeSpan))
        {
            return process.ExitCode;
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return TimedOut;
    }
}
