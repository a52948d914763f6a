using System.Globalization;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Tables;
using Tidemark.Study;

namespace Tidemark.Reporting.Documents;

/// <summary>For a simulated cohort: each true parameter, its estimate, its interval, and whether the interval covers it.</summary>
public static class TruthSection
{
    /// <summary>The section; null for real data.</summary>
    public static ReportSection? Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Study.Truth is not { } truth)
        {
            return null;
        }

        var rows = truth.Parameters.Select(parameter => Row(report, parameter)).ToList();
        var (covered, judged) = (rows.Count(row => row.Covered == true), rows.Count(row => row.Covered is not null));
        var seed = truth.Seed.ToString(CultureInfo.InvariantCulture);
        return new ReportSection("truth-page", $"Cohort “{truth.Cohort}”", AnalysisRole.Descriptive)
        {
            Words =
            [
                $"{Format.Count(covered)} of {Format.Count(judged)} intervals cover the value the cohort was made with. Of intervals at "
                    + $"{Format.Percent(100 * report.Study.Plan.ConfidenceLevel)} some must miss, in one cohort as in many; this page is not a proof of coverage.",
                $"Seed {seed}. {truth.SeedRule}",
            ],
            Displays =
            [
                new Table(
                    "truth-table",
                    "True values and what the analyses found",
                    ["Parameter", "True value", "Estimate", "Interval", "Covered", "Analysis"],
                    [.. rows.Select(row => row.Row)],
                    ["Covered: the true value lies in the interval, ends included. “–”: the analysis gave no such number."]),
            ],
        };
    }

    private static (TableRow Row, bool? Covered) Row(Report report, TrueParameter parameter)
    {
        var section = report.Sections.FirstOrDefault(s => s.Result?.Plan.Id == parameter.Analysis && s.Result.Regimen is null);
        var numbers = section?.Result?.Numbers ?? [];
        var stem = parameter.Number.EndsWith(".estimate", StringComparison.Ordinal) ? parameter.Number[..^".estimate".Length] : parameter.Number;
        var (estimate, low, high) = (Value(numbers, parameter.Number), Value(numbers, stem + ".low"), Value(numbers, stem + ".high"));
        bool? covered = double.IsNaN(low) || double.IsNaN(high) ? null : low <= parameter.Value && parameter.Value <= high;
        var row = new TableRow(
            Cell.Of($"{parameter.Name}: {parameter.Description}"),
            Cell.Number(parameter.Value, 3),
            Cell.Number(estimate, 3),
            Cell.Range(low, high, 3),
            Cell.Of(covered switch { true => "yes", false => "no", null => Format.Missing }),
            section is null ? Cell.Of(parameter.Analysis) : Cell.Linked("", new CellLink(section.Title, section.Id)))
        { Strong = covered == false };
        return (row, covered);
    }

    private static double Value(IReadOnlyList<NamedNumber> numbers, string name) =>
        numbers.FirstOrDefault(number => number.Name == name)?.Value ?? double.NaN;
}
