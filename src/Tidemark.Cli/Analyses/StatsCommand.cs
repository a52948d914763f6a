using System.CommandLine;
using Tidemark.Analysis.Methods;
using Tidemark.Conduct.Analyses;
using Tidemark.Reporting.Data;
using Tidemark.Reporting.Tables;

namespace Tidemark.Cli.Analyses;

/// <summary><c>tidemark stats WORD FORMULA --data FILE [options]</c>: the words and options are those of <see cref="Catalog"/>.</summary>
internal static class StatsCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "CSV file with a header; empty cells and NA are missing" };

    /// <summary>The command; its words are there only where it is asked, so that other verbs start without them.</summary>
    /// <param name="args">The whole command line.</param>
    public static Command Create(IReadOnlyList<string> args)
    {
        var command = new Command("stats", "Ask any method of the statistical engine of a CSV file, in R's formula notation");
        foreach (var method in args is ["stats", ..] ? Catalog.All : [])
        {
            command.Add(Word(method, asked: args.ElementAtOrDefault(1) == method.Word, [.. args.Skip(2)]));
        }

        return command;
    }

    private static Command Word(Method method, bool asked, IReadOnlyList<string> rest)
    {
        var command = new Command(method.Word, $"{method.Gives} ({method.Counterpart})");
        if (!asked)
        {
            return command;
        }

        var arguments = new Argument<string[]>("WORDS") { Arity = ArgumentArity.ZeroOrMore, Description = string.Join(' ', method.Arguments) + Forms(method) };
        var options = method.OptionsFor(rest).ToDictionary(option => option.Name, Door);
        command.Add(arguments);
        command.Add(Data);
        foreach (var option in options.Values)
        {
            command.Add(option);
        }

        command.SetAction(parsed => Answer(method, parsed, parsed.GetValue(arguments) ?? [], Given(parsed, options)));
        return command;
    }

    private static string Forms(Method method) =>
        method.Forms.Count == 0 ? "" : ": " + string.Join("; ", method.Forms.Select(form => $"\"{form.Form}\" {form.Meaning}"));

    private static Option Door(MethodOption option) => option.Kind == OptionKind.Flag
        ? new Option<bool>("--" + option.Name) { Description = Describe(option) }
        : new Option<string[]>("--" + option.Name) { Description = Describe(option), Arity = ArgumentArity.OneOrMore };

    private static string Describe(MethodOption option) =>
        option.Description
        + (option.Choices.Count > 0 ? $": {string.Join(", ", option.Choices)}" : "")
        + (option.Default is { } otherwise ? $" [{otherwise}]" : "");

    private static Dictionary<string, string> Given(ParseResult parsed, Dictionary<string, Option> options)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, option) in options)
        {
            if (parsed.GetResult(option) is { Implicit: false } result)
            {
                given[name] = option is Option<bool>
                    ? (result.GetValueOrDefault<bool>() ? "true" : "false")
                    : string.Join(name == CommonOptions.Levels.Name ? ';' : ',', result.GetValueOrDefault<string[]>() ?? []);
            }
        }

        return given;
    }

    private static int Answer(Method method, ParseResult parsed, string[] arguments, Dictionary<string, string> options)
    {
        var (json, output) = (parsed.GetValue(CommandLine.Json), parsed.InvocationConfiguration.Output);
        var data = parsed.GetValue(Data);
        var outcome = ProgressLine.Watch(_ => RunStatistic.Run(method, arguments, options, data), shown: !json);
        if (outcome.Value is not { } asked)
        {
            return Refuse(outcome.Findings, json, parsed);
        }

        var call = data is null ? asked.Call : $"{asked.Call} --data {Path.GetFileName(data)}";
        output.Write(json ? AnswerJson.Write(asked.Answer, call, asked.Cautions) : AnswerText.Write(asked.Answer, asked.Cautions));
        return ExitCode.Done;
    }

    private static int Refuse(IReadOnlyList<Finding> findings, bool json, ParseResult parsed)
    {
        if (json)
        {
            FindingJson.Write(findings, parsed.InvocationConfiguration.Output);
        }
        else
        {
            FindingPrinter.Write(findings, parsed.InvocationConfiguration.Error);
        }

        return ExitCode.Findings;
    }
}
