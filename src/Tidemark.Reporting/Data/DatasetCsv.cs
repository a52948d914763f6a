using System.Globalization;
using System.Text;
using Tidemark.Analysis.Datasets;
using Tidemark.Reporting.Tables;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Reporting.Data;

/// <summary>The analysis data sets as CSV (RFC 4180, LF): rows as they stand, numbers that read back to the same double, empty for missing.</summary>
public static class DatasetCsv
{
    /// <summary>One file per data set, in path order.</summary>
    /// <param name="data">The data sets.</param>
    /// <param name="folder">Folder in front of the file names, ending in a slash, or empty.</param>
    public static IReadOnlyList<OutputFile> Write(AnalysisDatasets data, string folder)
    {
        ArgumentNullException.ThrowIfNull(data);
        return
        [
            new(folder + "adverse-events.csv", AdverseEvents(data.AdverseEvents)),
            new(folder + "biomarkers.csv", Biomarkers(data.Biomarkers)),
            new(folder + "endpoints.csv", Endpoints(data.Endpoints)),
            new(folder + "planned-visits.csv", PlannedVisits(data.PlannedVisits)),
            new(folder + "subjects.csv", Subjects(data.Subjects)),
            new(folder + "tumors.csv", Tumors(data.Tumors)),
        ];
    }

    /// <summary>A table of formulas: texts as they stand, empty for missing.</summary>
    public static string Write(DataFrame table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Csv(
            [.. table.Columns.Select(column => column.Name)],
            Enumerable.Range(0, table.Rows).Select(row => table.Columns.Select(column => (object?)column.Texts[row]).ToArray()));
    }

    private static string Subjects(IReadOnlyList<SubjectRow> rows)
    {
        string[] own =
        [
            "subject", "cohort", "regimen", "sex", "age", "dosesGiven", "lastDoseDay", "stopDay", "stopReason", "deathDay", "progressionDay",
            "lastContactDay", "bestResponse", "confirmedBestResponse", "responder",
            "newTherapyDay", "responseDay",
        ];
        var covariates = rows.SelectMany(row => row.Covariates.Keys).Distinct().Except(own).Order(StringComparer.Ordinal).ToList();
        return Csv([.. own, .. covariates], rows.Select(row => (object?[])
        [
            row.Id, row.Subject.Cohort, row.Subject.Regimen, row.Covariates.GetValueOrDefault("sex")?.Value, row.Covariates.GetValueOrDefault("age")?.Value, row.DosesGiven, row.LastDoseDay, row.StopDay,
            row.StopReason, row.DeathDay, row.ProgressionDay, row.LastContactDay, row.BestResponse, row.ConfirmedBestResponse, row.Responder,
            row.NewTherapyDay, row.ResponseDay,
            .. covariates.Select(name => row.Covariates.TryGetValue(name, out var covariate) ? covariate.Value : null),
        ]));
    }

    private static string Biomarkers(IReadOnlyList<BiomarkerRow> rows) => Csv(
        [
            "subject", "analyte", "visit", "day", "value", "log2", "quantification", "baseline", "baselineQuantification", "isBaseline",
            "logRatio", "percentChange", "specimen", "assay", "unit", "lot", "run", "file", "line",
        ],
        rows.Select(row => (object?[])
        [
            row.Subject, row.Analyte, row.Visit, row.Day, row.Value, row.Log2, row.Quantification, row.Baseline, row.BaselineQuantification,
            row.IsBaseline, row.LogRatio, row.PercentChange, row.Source.Specimen, row.Source.Assay, row.Source.Result.Unit, row.Source.Lot, row.Source.Run,
            row.Source.Source.File, row.Source.Source.Line,
        ]));

    private static string Tumors(IReadOnlyList<TumorRow> rows) => Csv(
        [
            "subject", "day", "sumMillimeters", "baselineSumMillimeters", "percentChange", "response", "newLesion", "isBaseline", "evaluator",
            "file", "line", "readerResponse", "derivedResponse", "derivedReason", "dayImputed",
        ],
        rows.Select(row => (object?[])
        [
            row.Subject, row.Day, row.SumMillimeters, row.BaselineSumMillimeters, row.PercentChange, row.Response, row.NewLesion, row.IsBaseline,
            row.Source.Evaluator, row.Source.Source.File, row.Source.Source.Line, row.ReaderResponse, row.Derived?.Overall, row.Derived?.Explain(), row.DayImputed,
        ]));

    private static string Endpoints(IReadOnlyList<EndpointRow> rows) => Csv(
        ["subject", "endpoint", "days", "event", "reason", "lastEventFreeDay"],
        rows.Select(row => (object?[])[row.Subject, row.Endpoint, row.Days, row.Event, row.Reason, row.LastEventFreeDay]));

    private static string PlannedVisits(IReadOnlyList<PlannedVisitRow> rows) => Csv(
        ["subject", "visit", "plannedDay", "sampleDay", "inWindow", "state"],
        rows.Select(row => (object?[])[row.Subject, row.Visit, row.PlannedDay, row.SampleDay, row.InWindow, row.State]));

    private static string AdverseEvents(IReadOnlyList<AdverseEventRow> rows) => Csv(
        ["subject", "term", "grade", "day", "serious", "related", "file", "line"],
        rows.Select(row => (object?[])
        [
            row.Subject, row.Term, row.Grade, row.Day, row.Serious, row.Related, row.Source.Source.File, row.Source.Source.Line,
        ]));

    private static string Csv(IReadOnlyList<string> names, IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder().AppendJoin(',', names.Select(TableCsv.Field)).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(value => TableCsv.Field(Field(value)))).Append('\n');
        }

        return text.ToString();
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        double number => Format.RoundTrip(number),
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
