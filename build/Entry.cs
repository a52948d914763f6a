namespace Tidemark.Build;

/// <summary>The verbs of <c>dotnet run build.cs</c>.</summary>
public static class Entry
{
    private const string Usage = """
        usage: dotnet run build.cs <verb> [options]

          demo                make both sample reports under artifacts/reports
          test                build, run every test, end with "N passed, N failed, N skipped"
            --filter TEXT       only tests whose full name holds TEXT
            --install           install what tests need beyond NuGet (R, Chromium) by apt-get;
                                done without asking where this runs as root on Debian or Ubuntu
            --no-install        never install; say what is skipped
          check               warnings as errors, formatting, file sizes, machine paths
          bench [FILTER]      ours and R's side by side, one thread, medians and ratio
          validate [TOPIC]    rerun the R programs under validation/ and compare every number
          publish [RID]       one self-contained file artifacts/publish/<rid>/tidemark

        exit codes: 0 done, 1 failed or findings that stop, 2 usage, 3 a fault of ours
        """;

    /// <summary>Runs one verb.</summary>
    /// <param name="args">The verb and its options.</param>
    /// <returns>0 done, 1 failed, 2 usage, 3 a fault of ours.</returns>
    public static int Run(string[] args)
    {
        if (args is [] or ["help" or "--help" or "-h", ..])
        {
            Console.WriteLine(Usage);
            return args is [] ? ExitCode.Usage : ExitCode.Done;
        }

        try
        {
            return Dispatch(args[0], new Options(args[1..]));
        }
        catch (UsageException mistake)
        {
            Console.Error.WriteLine(mistake.Message);
            Console.Error.WriteLine(Usage);
            return ExitCode.Usage;
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine($"build.cs {args[0]}: {fault.Message}");
            return ExitCode.Fault;
        }
    }

    private static int Dispatch(string verb, Options options) => verb switch
    {
        "demo" => Demo.Run(options),
        "test" => Tests.Run(options),
        "check" => Check.Run(options),
        "bench" => Bench.Run(options),
        "validate" => Validate.Run(options),
        "publish" => Publish.Run(options),
        _ => throw new UsageException($"There is no verb '{verb}'."),
    };
}
