using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;
using Tidemark.Response;

namespace Tidemark.Reporting.Sections;

/// <summary>Words that sections share.</summary>
internal static class SectionWords
{
    internal const string NotKnown = "Not known";

    /// <summary>Responses in the order of a legend.</summary>
    internal static readonly IReadOnlyList<string> Responses =
        [.. Enum.GetValues<OverallResponse>().Select(response => Of(response)), NotKnown];

    internal static string Of(OverallResponse? response) => response switch
    {
        null => NotKnown,
        OverallResponse.NonCRNonPD => "Non-CR/Non-PD",
        { } known => known.ToString(),
    };

    internal static string IdOf(AnalysisResult result, string suffix) => ReportSection.IdOf(result) + "-" + suffix;

    internal static string Plural(int count, string one, string? many = null) =>
        $"{Format.Count(count)} {(count == 1 ? one : many ?? one + "s")}";

    internal static string Reasons(IEnumerable<Dropped> dropped) =>
        string.Join("; ", dropped.Select(reason => $"{Format.Count(reason.Count)} {reason.Reason}"));

    internal static PointSource Sample(string subject, MarkerPoint point) => new(subject, point.Specimen, point.Source);
}
