using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidemark.Cli.Registry;

/// <summary>Prints what a deed of the registry gave: text for people, one JSON object for machines, findings with either.</summary>
internal static class RegistryAnswer
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Sets what a verb does.</summary>
    /// <typeparam name="T">What the deed gives.</typeparam>
    /// <param name="command">The verb.</param>
    /// <param name="work">Calls the deed.</param>
    /// <param name="text">Writes the answer for people.</param>
    /// <param name="json">Writes the members of the answer for machines.</param>
    public static void Answers<T>(this Command command, Func<ParseResult, IProgress<string>, Outcome<T>> work, Action<T, TextWriter> text, Action<T, Utf8JsonWriter> json)
        where T : class =>
        command.SetAction(parsed =>
        {
            var (machine, output) = (parsed.GetValue(CommandLine.Json), parsed.InvocationConfiguration.Output);
            var outcome = ProgressLine.Watch(step => work(parsed, step), shown: !machine);
            if (machine)
            {
                WriteJson(outcome, json, output);
            }
            else
            {
                if (outcome.Value is { } value)
                {
                    text(value, output);
                }

                FindingPrinter.Write(outcome.Findings, outcome.Value is null ? parsed.InvocationConfiguration.Error : output);
            }

            return outcome.Stopped ? ExitCode.Findings : ExitCode.Done;
        });

    private static void WriteJson<T>(Outcome<T> outcome, Action<T, Utf8JsonWriter> write, TextWriter output)
        where T : class
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            if (outcome.Value is { } value)
            {
                write(value, json);
            }

            WriteFindings("findings", outcome.Findings, json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>Writes findings as an array.</summary>
    public static void WriteFindings(string name, IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            FindingJson.Write(finding, json);
        }

        json.WriteEndArray();
    }
}
