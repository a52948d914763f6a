using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Phrases that the sections on marker and outcome share.</summary>
internal static class EfficacyWords
{
    internal const double Month = 30.4375;
    internal const double Year = 365.25;

    internal static string Marker(StudyProtocol protocol, string? analyte) =>
        protocol.Analytes.FirstOrDefault(candidate => candidate.Id == analyte)?.Label is { } label ? Lower(label) : analyte ?? "the marker";

    internal static string Unit(StudyProtocol protocol, string? analyte) =>
        protocol.Analytes.FirstOrDefault(candidate => candidate.Id == analyte)?.Unit ?? "";

    internal static string Visit(StudyProtocol protocol, string? visit) =>
        protocol.Schedule.FirstOrDefault(candidate => candidate.Id == visit)?.Label is { } label ? Lower(label) : visit ?? "the visit";

    /// <summary>A visit's label as an adverbial: after cycle 2, at 6 months.</summary>
    internal static string When(string label) =>
        label.StartsWith("After", StringComparison.Ordinal) || label.StartsWith("Before", StringComparison.Ordinal) ? Lower(label) : "at " + Lower(label);

    internal static string Endpoint(StudyProtocol protocol, string endpoint) =>
        protocol.Endpoints.FirstOrDefault(candidate => candidate.Id == endpoint)?.Label ?? endpoint;

    internal static string Noun(StudyProtocol protocol) => protocol.Study.SubjectsNoun;

    internal static string Noun(StudyProtocol protocol, int count) =>
        $"{Format.Count(count)} {(count != 1 ? Noun(protocol) : protocol.Study.SubjectsNoun switch { "women" => "woman", "men" => "man", "people" => "person", var noun => noun.TrimEnd('s') })}";

    /// <summary>The sentence for the top of the report: of whole-study results that are planned and not a sensitivity.</summary>
    internal static string? Headline(AnalysisResult result, IReadOnlyList<string> words) =>
        result.Regimen is null && result.Plan.Role is not (AnalysisRole.Sensitivity or AnalysisRole.Exploratory) && words.Count > 0 ? words[0] : null;

    /// <summary>Why there is no number: a refusal, or what the data cannot carry; empty where there is one.</summary>
    internal static IEnumerable<string> WhyNot(AnalysisResult result)
    {
        foreach (var finding in result.Findings.Where(finding => finding.Severity == Severity.Error))
        {
            yield return $"Not computed ({finding.Code.Id}, {Lower(finding.Code.Title)}): {finding.Message} {finding.NextStep}";
        }

        foreach (var finding in result.Findings.Where(finding => finding.Code == FindingCodes.ShownNotCompared))
        {
            yield return $"Shown, not compared: {finding.Message}";
        }
    }

    /// <summary>What the data cannot carry, in the words of the findings.</summary>
    internal static IEnumerable<string> NotEstimable(AnalysisResult result) => result.Findings
        .Where(finding => finding.Code == FindingCodes.NotEstimable)
        .Select(finding => $"Not estimable: {finding.Message}");

    /// <summary>Whether an interval leaves no effect open, in words.</summary>
    internal static string Verdict(double low, double high, double none) => low > none || high < none
        ? "chance alone is an unlikely explanation"
        : "the interval includes no effect, so this study cannot exclude that there is no relation";

    internal static string Ratio(HazardRatio ratio) =>
        $"{Format.Estimate(ratio.Estimate, ratio.Low, ratio.High, 2)}, {Format.PValueInText(ratio.PValue)}";

    internal static Table Numbers(AnalysisResult result, string id, string title, IReadOnlyList<Column> columns, IEnumerable<TableRow> rows, params IEnumerable<string> notes) =>
        new(id, title, columns, [.. rows], [.. Table.FooterOf(result), .. notes]);

    internal static Table Hazards(AnalysisResult result, string id, string title, IEnumerable<HazardRatio> ratios, params IEnumerable<string> notes) => Numbers(
        result,
        id,
        title,
        ["Comparison", "Model", "n", "Events", "Hazard ratio (interval)", "p"],
        ratios.Select(ratio => new TableRow(
            Cell.Of(ratio.Term + (ratio.Exploratory ? " (exploratory)" : "")),
            Cell.Of(ratio.Model),
            Cell.Count(ratio.N),
            Cell.Count(ratio.Events),
            Cell.Estimate(ratio.Estimate, ratio.Low, ratio.High, 2),
            Cell.PValue(ratio.PValue))),
        notes);

    internal static string Lower(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    internal static string Upper(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
