using System.Globalization;
using Tidemark.Protocol;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Datasets;

/// <summary>The analysis data sets as tables that a formula reads. A subject's columns stand in every table; docs/formats/study-folder.md lists the names.</summary>
public static class FormulaTable
{
    /// <summary>A table, for all subjects or those of one regimen.</summary>
    /// <param name="context">Study, cut and data sets.</param>
    /// <param name="table">Which.</param>
    /// <param name="regimen">Regimen; null for all.</param>
    public static DataFrame Of(AnalysisContext context, AnalysisTable table, string? regimen = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var subjects = context.Data.Subjects.Where(row => regimen is null || row.Subject.Regimen == regimen).ToList();
        var wide = SubjectColumns.Of(context, subjects);
        return table switch
        {
            AnalysisTable.Biomarkers => Joined(context.Data.Biomarkers, row => row.Subject, Measurements, subjects, wide),
            AnalysisTable.Tumors => Joined(context.Data.Tumors, row => row.Subject, Assessments, subjects, wide),
            _ => new DataFrame(wide),
        };
    }

    /// <summary>A cell as a formula's table holds it: numbers read back to the same double, null is missing.</summary>
    internal static string? Cell(object? value) => value switch
    {
        null => null,
        double number => double.IsNaN(number) ? null : number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static (string Name, object? Value)[] Measurements(BiomarkerRow row) =>
    [
        ("analyte", row.Analyte), ("visit", row.Visit), ("day", row.Day), ("value", row.Value), ("log2", row.Log2), ("isBaseline", row.IsBaseline),
        ("logRatio", row.LogRatio), ("percentChange", row.PercentChange), ("censored", row.Censored), ("assay", row.Source.Assay), ("lot", row.Source.Lot),
    ];

    private static (string Name, object? Value)[] Assessments(TumorRow row) =>
    [
        ("day", row.Day), ("sumMillimeters", row.SumMillimeters), ("percentChange", row.PercentChange), ("response", row.Response),
        ("newLesion", row.NewLesion), ("isBaseline", row.IsBaseline),
    ];

    private static DataFrame Joined<T>(
        IReadOnlyList<T> all, Func<T, string> subject, Func<T, (string Name, object? Value)[]> cells, List<SubjectRow> subjects, IReadOnlyList<DataColumn> wide)
    {
        var position = subjects.Index().ToDictionary(at => at.Item.Id, at => at.Index);
        var rows = all.Where(row => position.ContainsKey(subject(row))).ToList();
        var own = rows.ConvertAll(row => cells(row));
        var names = own.Count == 0 ? [] : own[0].Select(cell => cell.Name).ToList();
        int[] at = [.. rows.Select(row => position[subject(row)])];
        return new(
            [
                .. names.Select((name, j) => new DataColumn(name, [.. own.Select(row => Cell(row[j].Value))])),
                .. wide.Where(column => !names.Contains(column.Name)).Select(column => column.Take(at)),
            ],
            rows.Count);
    }
}
