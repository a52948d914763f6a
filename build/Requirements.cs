namespace Tidemark.Build;

/// <summary>Finds what is missing beyond NuGet and installs it where that is allowed.</summary>
internal static class Requirements
{
    private static readonly TimeSpan AptLimit = TimeSpan.FromMinutes(5);

    /// <summary>R packages and the Debian packages that ship them.</summary>
    private static readonly (string Name, string Package)[] PackagesForTests =
    [
        ("survival", "r-cran-survival"), ("lme4", "r-cran-lme4"), ("lmerTest", "r-cran-lmertest"), ("pROC", "r-cran-proc"),
        ("nlme", "r-cran-nlme"), ("coin", "r-cran-coin"), ("jsonlite", "r-cran-jsonlite"),
    ];

    /// <summary>What <c>bench</c> and <c>validate</c> compare with beside them.</summary>
    private static readonly (string Name, string Package)[] FurtherPackages =
    [
        ("cutpointr", "r-cran-cutpointr"), ("pbkrtest", "r-cran-pbkrtest"), ("emmeans", "r-cran-emmeans"), ("sandwich", "r-cran-sandwich"),
        ("car", "r-cran-car"), ("lmtest", "r-cran-lmtest"), ("MASS", "r-cran-mass"), ("multcomp", "r-cran-multcomp"), ("mvtnorm", "r-cran-mvtnorm"),
        ("boot", "r-cran-boot"), ("exactRankTests", "r-cran-exactranktests"), ("maxstat", "r-cran-maxstat"), ("psych", "r-cran-psych"), ("pwr", "r-cran-pwr"), ("vcd", "r-cran-vcd"),
    ];

    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    /// <summary>R with everything that <c>bench</c> and <c>validate</c> compare with.</summary>
    public static IReadOnlyList<Requirement> MissingForR() => MissingOf([.. PackagesForTests, .. FurtherPackages]);

    private static IReadOnlyList<Requirement> MissingOf(IReadOnlyList<(string Name, string Package)> packages)
    {
        const string Without = "comparisons with R";
        if (!OnPath("Rscript"))
        {
            return [new("R", "r-base-core", Without), .. packages.Select(p => new Requirement($"R package {p.Name}", p.Package, Without))];
        }

        var installed = Shell.Capture("Rscript", ["-e", "cat(rownames(installed.packages()), sep='\\n')"]).Output.Split('\n').ToHashSet();
        return [.. packages.Where(p => !installed.Contains(p.Name)).Select(p => new Requirement($"R package {p.Name}", p.Package, Without))];
    }

    /// <summary>R, a browser and a font: for <c>test</c>.</summary>
    public static IReadOnlyList<Requirement> MissingForTests()
    {
        var missing = MissingOf(PackagesForTests).ToList();
        if (!Browsers.Any(OnPath))
        {
            missing.Add(new("Chromium", "chromium", "tests that open a report in a browser"));
            missing.Add(new("DejaVu fonts", "fonts-dejavu-core", "readable text in those pictures"));
        }

        return missing;
    }

    /// <summary>Installs what <paramref name="find"/> misses, or says how to; never hides what is still missing.</summary>
    /// <returns>True where nothing is missing in the end.</returns>
    public static bool Provide(Func<IReadOnlyList<Requirement>> find, bool told, bool forbidden)
    {
        var missing = find();
        if (missing.Count == 0)
        {
            return true;
        }

        if (OnPath("apt-get") && !forbidden && (told || RunsAsRoot))
        {
            Install([.. missing.Select(m => m.Package)]);
            missing = find();
        }

        foreach (var group in missing.GroupBy(m => m.Without))
        {
            Console.WriteLine($"Skipped: {group.Key} (missing: {string.Join(", ", group.Select(m => m.Name))}).");
        }

        if (missing.Count > 0)
        {
            Console.WriteLine($"To have them: {Advice([.. missing.Select(m => m.Package)])}");
        }

        return missing.Count == 0;
    }

    private static bool RunsAsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static string Advice(IReadOnlyList<string> packages) => OnPath("apt-get")
        ? $"sudo apt-get update && sudo apt-get install -y --no-install-recommends {string.Join(' ', packages)}"
        : $"install R with install.packages(c({string.Join(", ", PackagesForTests.Concat(FurtherPackages).Select(p => $"\"{p.Name}\""))})), and Chromium, and put both on the PATH";

    private static void Install(IReadOnlyList<string> packages)
    {
        Console.WriteLine($"Installing {string.Join(' ', packages)} ...");
        var update = Apt("update", "-qq");
        if (update.ExitCode != 0)
        {
            Console.WriteLine($"apt-get update failed ({LastLine(update)}); trying with the lists at hand.");
        }

        // One unknown name stops apt-get as a whole: what cannot come together comes one by one.
        if (Apt(["install", "-y", "-qq", "--no-install-recommends", .. packages]).ExitCode == 0)
        {
            return;
        }

        foreach (var package in packages)
        {
            var one = Apt("install", "-y", "-qq", "--no-install-recommends", package);
            if (one.ExitCode != 0)
            {
                Console.WriteLine($"apt-get install {package} failed: {LastLine(one)}");
            }
        }
    }

    private static Captured Apt(params string[] words)
    {
        string[] command = RunsAsRoot ? ["apt-get", .. words] : ["sudo", "-n", "apt-get", .. words];
        return Shell.Capture(command[0], command[1..], AptLimit, new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" });
    }

    private static string LastLine(Captured run) =>
        run.ExitCode == Shell.TimedOut ? "it took too long" : (run.Error + run.Output).Trim().Split('\n')[^1];
}
