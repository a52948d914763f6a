namespace Tidemark.Build;

/// <summary>All tests: provides what they need, builds once, runs every test program, sums up.</summary>
internal static class Tests
{
    /// <summary>With provision and build the whole stays under 15 minutes on two cores.</summary>
    private static readonly TimeSpan LimitPerProject = TimeSpan.FromMinutes(6);

    public static int Run(Options options)
    {
        var filter = options.Value("--filter");
        var told = options.Flag("--install");
        var forbidden = options.Flag("--no-install");
        options.RefuseRest();

        Requirements.Provide(Requirements.MissingForTests, told, forbidden);
        return Conclude(Shell.Build(Repository.Solution) ? RunAll(filter) : BuildFailed());
    }

    private static TestCounts BuildFailed()
    {
        Console.WriteLine("The build failed, so no test ran; counted as one failure.");
        return TestCounts.None with { Failed = 1 };
    }

    private static TestCounts RunAll(string? filter)
    {
        var total = TestCounts.None;
        foreach (var project in Directory.EnumerateFiles(Repository.At("tests"), "*.Tests.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            total += RunOne(Path.GetFileNameWithoutExtension(project), Path.GetDirectoryName(project)!, filter);
        }

        return total;
    }

    private static TestCounts RunOne(string name, string folder, string? filter)
    {
        var results = Repository.At("artifacts", "tests");
        var report = Path.Combine(results, name + ".xml");
        Directory.CreateDirectory(results);
        File.Delete(report);
        string[] only = filter is null ? [] : ["--filter-method", $"*{filter}*"];
        var program = Path.Combine(folder, "bin", "Release", "net10.0", name + ".dll");
        var run = Shell.Capture(
            "dotnet",
            [program, "--results-directory", results, "--report-xunit-xml", "--report-xunit-xml-filename", name + ".xml", "--no-ansi", "--progress", "off", "--show-test-results", "failed", .. only],
            LimitPerProject);
        return Judge(name, run, TestCounts.Read(report), filtered: filter is not null);
    }

    private static TestCounts Judge(string name, Captured run, TestCounts? counts, bool filtered)
    {
        const int NoTests = 8;
        if (run.ExitCode == NoTests)
        {
            Console.WriteLine(filtered ? $"{name}: no test matches" : $"{name}: NO TESTS IN THIS PROJECT");
            return TestCounts.None;
        }

        if (counts is null || (run.ExitCode != 0 && counts.Failed == 0))
        {
            Console.WriteLine(run.Output + run.Error);
            Console.WriteLine($"{name}: ended with {run.ExitCode}{(run.ExitCode == Shell.TimedOut ? " (time limit)" : "")} without naming a failed test; counted as one failure");
            return (counts ?? TestCounts.None) with { Failed = 1 };
        }

        if (counts.Failed > 0)
        {
            Console.WriteLine(run.Output + run.Error);
        }

        Console.WriteLine($"{name}: {counts}");
        return counts;
    }

    private static int Conclude(TestCounts total)
    {
        foreach (var group in total.Reasons.GroupBy(s => s.Reason))
        {
            Console.WriteLine($"skipped: {group.Key}");
            foreach (var test in group)
            {
                Console.WriteLine($"  {test.Name}");
            }
        }

        var ran = total.Passed + total.Failed;
        if (ran == 0)
        {
            Console.WriteLine("No test ran: that is a failure.");
        }

        Console.WriteLine(total);
        return ran > 0 && total.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
