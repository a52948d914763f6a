using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Datasets;

/// <summary>One row a subject for formulas: covariates, response, each endpoint and each planned measurement as columns.</summary>
internal static class SubjectColumns
{
    /// <summary>The columns, one entry a subject.</summary>
    public static IReadOnlyList<DataColumn> Of(AnalysisContext context, IReadOnlyList<SubjectRow> subjects)
    {
        List<DataColumn> columns = [.. Own(subjects), .. Covariates(subjects), .. Endpoints(context, subjects), .. Measurements(context, subjects)];
        return [.. columns.DistinctBy(column => column.Name)];
    }

    private static DataColumn[] Own(IReadOnlyList<SubjectRow> subjects)
    {
        DataColumn Column(string name, Func<SubjectRow, object?> value) => new(name, [.. subjects.Select(row => FormulaTable.Cell(value(row)))]);
        return
        [
            Column("subject", row => row.Id),
            Column("cohort", row => row.Subject.Cohort),
            Column("regimen", row => row.Subject.Regimen),
            Column("dosesGiven", row => row.DosesGiven),
            Column("bestResponse", row => row.BestResponse),
            Column("confirmedBestResponse", row => row.ConfirmedBestResponse),
            Column("responder", row => row.Responder),
        ];
    }

    private static IEnumerable<DataColumn> Covariates(IReadOnlyList<SubjectRow> subjects) =>
        subjects.SelectMany(row => row.Covariates.Keys).Distinct().Order(StringComparer.Ordinal)
            .Select(name => new DataColumn(name, [.. subjects.Select(row => FormulaTable.Cell(row.Covariates.GetValueOrDefault(name)?.Value))]));

    private static IEnumerable<DataColumn> Endpoints(AnalysisContext context, IReadOnlyList<SubjectRow> subjects) =>
        context.Data.Endpoints.GroupBy(row => row.Endpoint).SelectMany(endpoint =>
        {
            var rows = endpoint.ToDictionary(row => row.Subject);
            DataColumn Column(string suffix, Func<EndpointRow, object?> value) =>
                new($"{endpoint.Key}_{suffix}", [.. subjects.Select(subject => rows.TryGetValue(subject.Id, out var row) ? FormulaTable.Cell(value(row)) : null)]);
            return new[] { Column("days", row => row.Days), Column("event", row => row.Event), Column("lastEventFree", row => row.LastEventFreeDay) };
        });

    private static IEnumerable<DataColumn> Measurements(AnalysisContext context, IReadOnlyList<SubjectRow> subjects) =>
        context.Data.Biomarkers.Where(row => row.Visit is not null).GroupBy(row => (row.Analyte, row.Visit)).SelectMany(series =>
        {
            var rows = series.GroupBy(row => row.Subject).ToDictionary(group => group.Key, group => group.First());
            DataColumn Column(string prefix, Func<BiomarkerRow, object?> value) =>
                new($"{prefix}{series.Key.Analyte}_{series.Key.Visit}", [.. subjects.Select(subject => rows.TryGetValue(subject.Id, out var row) ? FormulaTable.Cell(value(row)) : null)]);
            return new[] { Column("", row => row.Value), Column("log2_", row => row.Log2), Column("logRatio_", row => row.LogRatio) };
        });
}
