using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidemark.Conduct.Registry;
using Tidemark.Registry.Related;

namespace Tidemark.Cli.Registry;

/// <summary><c>tidemark registry landscape NCT</c>.</summary>
internal static class RegistryLandscapeCommand
{
    private const int Comparable = 50;

    public static Command Create()
    {
        var (trial, folder, limit) = (RegistryOptions.Trial(), RegistryOptions.Folder(), RegistryOptions.Limit(Comparable));
        var filter = new Option<string>("--filter") { Description = "A search that every trial must match, e.g. 'type:OBSERVATIONAL'" };
        var command = new Command("landscape", "Show enrollment, duration, sampling times and endpoints of the trials most like one") { trial, folder, limit, filter };
        command.Answers(
            (parsed, _) => DrawLandscape.Run(
                parsed.GetValue(trial)!,
                new RelatedAsk { Limit = Math.Max(1, parsed.GetValue(limit)), Filter = parsed.GetValue(filter) ?? "" },
                parsed.GetValue(folder)!),
            Write,
            WriteJson);
        return command;
    }

    private static void Write(Landscape drawn, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{drawn.Trials.Count} trials like {drawn.NctId}"));
        output.WriteLine(Line("Enrollment", drawn.Enrollment));
        output.WriteLine(Line("Months", drawn.Months));
        output.WriteLine($"Sampling times: {Counts(drawn.SamplingTimes)}");
        output.WriteLine($"Endpoints: {Counts(drawn.Endpoints)}");
    }

    private static string Line(string name, LandscapeRange range) => range.N == 0
        ? $"{name}: posted by none"
        : string.Create(CultureInfo.InvariantCulture, $"{name}: median {range.Median:0.#}, quartiles {range.LowerQuartile:0.#} to {range.UpperQuartile:0.#}, {range.Minimum:0.#} to {range.Maximum:0.#} in {range.N} trials")
            + (range is { Own: { } own, ShareBelow: { } share } ? string.Create(CultureInfo.InvariantCulture, $"; this one {own:0.#}, more than {100 * share:0}% of them") : "");

    private static string Counts(IReadOnlyList<(string Value, int Trials)> values) =>
        string.Join(", ", values.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} ({pair.Trials})")).DefaultIfEmpty("none named"));

    private static void WriteJson(Landscape drawn, Utf8JsonWriter json)
    {
        json.WriteString("nctId", drawn.NctId);
        WriteRange("enrollment", drawn.Enrollment, json);
        WriteRange("months", drawn.Months, json);
        WriteCounts("samplingTimes", drawn.SamplingTimes, json);
        WriteCounts("endpoints", drawn.Endpoints, json);
        json.WriteStartArray("trials");
        foreach (var trial in drawn.Trials)
        {
            json.WriteStartObject();
            json.WriteString("nctId", trial.NctId);
            json.WriteString("title", trial.Title);
            json.WriteNumber("score", trial.Score);
            WriteNumber("enrollment", trial.Enrollment, json);
            WriteNumber("months", trial.Months, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRange(string name, LandscapeRange range, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("n", range.N);
        WriteNumber("minimum", range.Minimum, json);
        WriteNumber("lowerQuartile", range.LowerQuartile, json);
        WriteNumber("median", range.Median, json);
        WriteNumber("upperQuartile", range.UpperQuartile, json);
        WriteNumber("maximum", range.Maximum, json);
        WriteNumber("own", range.Own, json);
        WriteNumber("shareBelow", range.ShareBelow, json);
        json.WriteEndObject();
    }

    private static void WriteNumber(string name, double? value, Utf8JsonWriter json)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteCounts(string name, IReadOnlyList<(string Value, int Trials)> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var (value, trials) in values)
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteNumber("trials", trials);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
