using System.Globalization;
using Tidemark.Reporting.Tables;
using Tidemark.Study;

namespace Tidemark.Reporting.Documents;

/// <summary>From what, by what, with which seed.</summary>
internal static class Provenance
{
    internal static Table Table(Report report)
    {
        var (study, cut) = (report.Study, report.Cut);
        List<TableRow> rows =
        [
            Row("Data cut", cut.Name),
            Row("Data, SHA-256", cut.Hash),
            Row("Protocol, SHA-256", study.ProtocolHash),
            Row("Analysis plan, SHA-256", study.PlanHash),
            Row("Analysis plan, version", study.Plan.Version),
            Row("Marker first set against an outcome", FirstLookWords.Of(study)),
            Row("Seed of everything resampled", study.Plan.Seed.ToString(CultureInfo.InvariantCulture)),
            Row("Confidence level of intervals", Format.Percent(100 * study.Plan.ConfidenceLevel)),
            Row("Origin and license of the data", Origin(study)),
            Row("Program", "Tidemark " + report.Version),
        ];
        rows.AddRange(cut.FileHashes.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => Row(file.Key + ", SHA-256", file.Value)));
        return new Table("provenance-table", "What this report was made from", ["What", "Value"], rows, []);
    }

    private static string Origin(StudyDefinition study) => (study.Truth, study.Protocol.Study.DataSource) switch
    {
        ({ } truth, _) => $"simulated, cohort {truth.Cohort}; no person stands behind any row",
        (_, { } stated) => stated,
        _ => "not stated",
    };

    private static TableRow Row(string name, string value) => new(Cell.Of(name), Cell.Of(value));
}
