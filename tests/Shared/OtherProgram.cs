using System.ComponentModel;
using System.Diagnostics;

namespace Tidemark.Testing;

/// <summary>One run of another program (Rscript, Chromium): its exit code and what it wrote. A test is skipped, with the reason, where it is absent.</summary>
internal sealed record OtherProgram(int ExitCode, string Output, string Error)
{
    private const int TimedOut = 124;

    /// <summary>Runs a program to its end, or ends it after <paramref name="patience"/>.</summary>
    public static OtherProgram Run(string program, string package, TimeSpan patience, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(patience))
            {
                return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
            }

            process.Kill(entireProcessTree: true);
            return new(TimedOut, "", $"{program} was ended after {patience}.");
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed: apt-get install {package}");
            throw;
        }
    }

    /// <summary>Runs an R program whose packages are there.</summary>
    public static OtherProgram Rscript(string[] packages, params string[] arguments)
    {
        var probe = $"cat(setdiff(c({string.Join(", ", packages.Select(package => $"'{package}'"))}), rownames(installed.packages())))";
        var found = Run("Rscript", "r-base-core", TimeSpan.FromMinutes(2), "--vanilla", "-e", probe);
        Assert.True(found.ExitCode == 0, found.Error);
        Assert.SkipWhen(found.Output.Length > 0, $"R lacks: {found.Output} (apt-get install {string.Join(' ', found.Output.Split(' ').Select(package => "r-cran-" + package.ToLowerInvariant()))})");
        return Run("Rscript", "r-base-core", TimeSpan.FromMinutes(4), ["--vanilla", .. arguments]);
    }
}
