using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;

namespace Tidemark.Reporting.Tables;

/// <summary>A table of the report.</summary>
/// <param name="Id">Identifier, unique in the report; an anchor (use <see cref="ReportSection.IdOf"/> and a suffix).</param>
/// <param name="Title">Title, without a number.</param>
/// <param name="Columns">Columns; the first holds the row headings.</param>
/// <param name="Rows">Rows, in reading order.</param>
/// <param name="Notes">Footers: <see cref="FooterOf"/> first, then what the reader must know (tests, methods, abbreviations).</param>
public sealed record Table(
    string Id,
    string Title,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<TableRow> Rows,
    IReadOnlyList<string> Notes) : IDisplay
{
    /// <summary>The footers every table of an analysis carries: n, who was dropped and why, whether each model converged.</summary>
    public static IReadOnlyList<string> FooterOf(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var left = result.Dropped.Where(dropped => dropped.Count > 0).ToList();
        var dropped = left.Count == 0
            ? "none left out"
            : "left out: " + string.Join("; ", left.Select(d => $"{Format.Count(d.Count)} {d.Reason}"));
        return
        [
            $"n = {Format.Count(result.N)}; {dropped}.",
            .. result.Verdicts.Select(verdict => $"{verdict.Model}: {Words(verdict)}."),
        ];
    }

    private static string Words(ModelVerdict verdict) => verdict.Iterations == 0
        ? verdict.Status
        : $"{verdict.Status} ({Format.Count(verdict.Iterations)} iteration{(verdict.Iterations == 1 ? "" : "s")})";
}
