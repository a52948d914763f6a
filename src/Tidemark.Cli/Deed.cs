using System.CommandLine;

namespace Tidemark.Cli;

/// <summary>Ties a verb to its deed: progress while it works, then the summary, then the findings, then the exit code.</summary>
internal static class Deed
{
    /// <summary>Sets what a verb does.</summary>
    /// <typeparam name="T">What the deed gives.</typeparam>
    /// <param name="command">The verb.</param>
    /// <param name="work">Calls the deed with the parsed arguments; it may name its steps.</param>
    /// <param name="summarize">Tells a person, in a few lines, what was done; not called with <c>--json</c> nor where findings stopped the work.</param>
    /// <param name="left">Tells what stopped work left behind all the same; null where that is nothing.</param>
    public static void Does<T>(
        this Command command, Func<ParseResult, IProgress<string>, Outcome<T>> work, Action<T, TextWriter> summarize, Action<T, TextWriter>? left = null)
        where T : class =>
        command.SetAction(parsed =>
        {
            var json = parsed.GetValue(CommandLine.Json);
            var output = parsed.InvocationConfiguration.Output;
            var outcome = ProgressLine.Watch(step => work(parsed, step), shown: !json);
            if (json)
            {
                FindingJson.Write(outcome.Findings, output);
            }
            else
            {
                FindingPrinter.Write(outcome.Findings, output);
                Summarize(outcome, outcome.Stopped ? left : summarize, output);
            }

            return outcome.Stopped ? ExitCode.Findings : ExitCode.Done;
        });

    private static void Summarize<T>(Outcome<T> outcome, Action<T, TextWriter>? summarize, TextWriter output)
        where T : class
    {
        if (outcome.Value is { } value)
        {
            summarize?.Invoke(value, output);
        }
    }
}
