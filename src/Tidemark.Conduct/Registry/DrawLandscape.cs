using System.Globalization;
using System.Text.RegularExpressions;
using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Records;
using Tidemark.Registry.Related;
using Tidemark.Registry.Words;
using Tidemark.Statistics.Descriptive;

namespace Tidemark.Conduct.Registry;

/// <summary>Someone designs a study and asks how comparable ones are made: enrollment, duration, sampling times and endpoints of the trials most like it.</summary>
public static partial class DrawLandscape
{
    private const int MostNamed = 20;
    private const double DaysPerMonth = 30.4375;

    /// <summary>Draws it.</summary>
    public static Outcome<Landscape> Run(string nctId, RelatedAsk ask, string folder)
    {
        var findings = new List<Finding>();
        using var registry = RegistryFolder.Open(folder, findings);
        if (registry is null)
        {
            return new(null, findings);
        }

        if (NctNumber.Read(nctId) is not { } number || registry.Store.Find(number) is not { } version)
        {
            findings.Add(new(FindingCodes.NoSuchRecord, $"'{nctId}' is not among the {registry.Store.Count} trials held.", Where.Nowhere));
            return new(null, findings);
        }

        var record = version.Read();
        var related = RelatedTrials.Find(registry.Index.Trials, record, ask, findings);
        var sketches = related.Select(trial => (Trial: trial, Sketch: SketchReader.Read(registry.Store.Find(trial.NctId)!.Read()))).ToList();
        return new(Draw(SketchReader.Read(record), sketches, registry.Index.Words.Lexicon), findings);
    }

    private static Landscape Draw(TrialSketch own, List<(RelatedTrial Trial, TrialSketch Sketch)> others, Lexicon lexicon) => new(
        own.NctId,
        [.. others.Select(other => new LandscapeTrial(other.Trial.NctId, other.Trial.Title, other.Trial.Score, other.Sketch.Enrollment, Months(other.Sketch)))],
        Range(others.Select(other => (double?)other.Sketch.Enrollment), own.Enrollment),
        Range(others.Select(other => Months(other.Sketch)), Months(own)),
        Counted(others.Select(other => Times(other.Sketch))),
        Counted(others.Select(other => TrialConcepts.Of(other.Sketch, lexicon).Select(pair => lexicon.Concepts[pair.Concept]).Where(concept => concept.Kind == ConceptKind.Endpoint).Select(concept => concept.Name))));

    private static LandscapeRange Range(IEnumerable<double?> values, double? own)
    {
        double[] known = [.. values.OfType<double>().Order()];
        return known.Length == 0
            ? new(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, own, null)
            : new(known.Length, known[0], Quantiles.OfSorted(known, 0.25), Quantiles.OfSorted(known, 0.5), Quantiles.OfSorted(known, 0.75), known[^1], own, own is null ? null : (double)known.Count(value => value < own) / known.Length);
    }

    private static double? Months(TrialSketch sketch) =>
        Day(sketch.Start) is { } start && Day(sketch.Completion) is { } end && end >= start ? (end.DayNumber - start.DayNumber) / DaysPerMonth : null;

    private static DateOnly? Day(string posted) =>
        DateOnly.TryParseExact(posted, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<string> Times(TrialSketch sketch) =>
        Time().Matches($"{sketch.Text}\n{sketch.Outcomes}").Select(match => string.Join(' ', match.Value.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static List<(string Value, int Trials)> Counted(IEnumerable<IEnumerable<string>> byTrial) =>
        [.. byTrial.SelectMany(values => values.Distinct()).CountBy(value => value).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostNamed).Select(pair => (pair.Key, pair.Value))];

    [GeneratedRegex(@"\b(?:every (?:\d+|two|three|four|six|eight|nine|twelve)\s+(?:days?|weeks?|months?|cycles?)|(?:after|at|before)\s+(?:cycles?|weeks?|months?)\s+\d+|(?:cycles?|weeks?|months?)\s+\d+(?:(?:,\s*|\s+and\s+)\d+)*|baseline|end of treatment|before (?:treatment|chemotherapy|surgery))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
