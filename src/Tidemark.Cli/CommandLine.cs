using System.CommandLine;
using System.CommandLine.Help;
using Tidemark.Cli.Analyses;
using Tidemark.Cli.Registry;
using Tidemark.Cli.Response;
using Tidemark.Cli.Study;

namespace Tidemark.Cli;

/// <summary>The command <c>tidemark</c>: its verbs, the options all of them have, and what its exit codes mean.</summary>
internal static class CommandLine
{
    /// <summary>Findings as a JSON array on standard output, for every verb.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "Print findings as a JSON array, for machines", Recursive = true };

    /// <summary>The stack of a fault of ours.</summary>
    public static readonly Option<bool> Debug = new("--debug") { Description = "On a fault of Tidemark, print where it happened", Recursive = true };

    /// <summary>What the parser adds to every word it does not know where a verb should stand.</summary>
    private const string NoVerb = "Required command was not provided.";

    /// <summary>Parses and runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error) => Run(Root(args), args, output, error);

    /// <summary>Parses and runs one command line of the given command.</summary>
    internal static int Run(Command root, IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return RefuseUsage(parsed, output, error);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (Exception fault)
        {
            return ConfessFault(parsed, fault, output, error);
        }
    }

    /// <summary>The tree of verbs, one file each.</summary>
    private static Command Root(IReadOnlyList<string> args) =>
        Frame(StudyVerbs(), AnalyzeCommand.Create(), ResponseCommand.Create(), StatsCommand.Create(args), RegistryVerbs());

    private static Command StudyVerbs() => new("study", "Make, check and simulate study folders")
    {
        StudyNewCommand.Create(),
        StudyCheckCommand.Create(),
        StudySimulateCommand.Create(),
    };

    private static Command RegistryVerbs() => new("registry", "Hold, show, search and compare records of the trial registry")
    {
        RegistryImportCommand.Create(),
        RegistryShowCommand.Create(),
        RegistrySearchCommand.Create(),
        RegistryRelatedCommand.Create(),
        RegistryDiffCommand.Create(),
        RegistryLandscapeCommand.Create(),
        RegistrySyncCommand.Create(),
    };

    /// <summary>The command without its verbs.</summary>
    internal static Command Frame(params IEnumerable<Command> verbs)
    {
        var root = new Command("tidemark", "Serial-marker studies: from a study folder to a report people can act on") { new HelpOption(), new VersionOption(), Json, Debug };
        foreach (var verb in verbs)
        {
            root.Add(verb);
        }

        return root;
    }

    private static int RefuseUsage(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var path = parsed.CommandResult.Command.Name == "tidemark" ? "tidemark" : $"tidemark {PathOf(parsed.CommandResult.Command)}";
        var findings = parsed.Errors
            .Where(e => parsed.Errors.Count == 1 || e.Message != NoVerb)
            .Select(e => new Finding(FindingCodes.CommandLine, e.Message, Where.Nowhere) { NextStep = $"{path} --help lists its words and options." })
            .ToList();
        Print(parsed, findings, output, error);
        return ExitCode.Usage;
    }

    private static int ConfessFault(ParseResult parsed, Exception fault, TextWriter output, TextWriter error)
    {
        Print(parsed, [new Finding(FindingCodes.OurFault, fault.Message, Where.Nowhere)], output, error);
        if (parsed.GetValue(Debug))
        {
            error.WriteLine(fault);
        }

        return ExitCode.Fault;
    }

    private static void Print(ParseResult parsed, IReadOnlyList<Finding> findings, TextWriter output, TextWriter error)
    {
        if (parsed.GetValue(Json))
        {
            FindingJson.Write(findings, output);
        }
        else
        {
            FindingPrinter.Write(findings, error);
        }
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { Name: not "tidemark" } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;
}
