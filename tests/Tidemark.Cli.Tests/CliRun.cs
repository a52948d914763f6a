using System.CommandLine;
using System.Text.Json;

namespace Tidemark.Cli.Tests;

/// <summary>One run of the command line in this process.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static CliRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return new(CommandLine.Run(args, output, error), output.ToString(), error.ToString());
    }

    public static CliRun Of(Command root, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return new(CommandLine.Run(root, args, output, error), output.ToString(), error.ToString());
    }

    public JsonFinding[] Findings() => JsonSerializer.Deserialize<JsonFinding[]>(Output, CamelCase)!;
}
