namespace Tidemark.Analysis.Datasets;

/// <summary>
/// Whether the results of one subject's series can be set against each other. Results of different assays are not interchangeable:
/// a change from a baseline of another assay is not computed. Results of different reagent lots are kept, and the step between lots
/// that they may hold is said.
/// </summary>
internal static class SeriesComparability
{
    internal static IReadOnlyList<BiomarkerRow> Of(IReadOnlyList<BiomarkerRow> rows, SubjectClock clock)
    {
        foreach (var analyte in rows.GroupBy(row => row.Analyte, StringComparer.Ordinal))
        {
            SayMethods(analyte.Key, [.. analyte], clock);
            SayLots(analyte.Key, [.. analyte], clock);
        }

        var assays = rows.Where(row => row.IsBaseline)
            .ToDictionary(row => (row.Subject, row.Analyte), row => row.Source.Assay);
        return [.. rows.Select(row => assays.TryGetValue((row.Subject, row.Analyte), out var assay) && assay != row.Source.Assay
            ? row with { Baseline = null, BaselineQuantification = null }
            : row)];
    }

    private static void SayMethods(string analyte, IReadOnlyList<BiomarkerRow> rows, SubjectClock clock)
    {
        var mixed = Mixed(rows, row => row.Source.Assay);
        if (mixed.Count > 0)
        {
            clock.Say(
                FindingCodes.MethodChanged,
                $"{analyte}: {mixed.Count} subjects have results of more than one assay ({Named(mixed, row => row.Source.Assay)}); no change is computed across assays.",
                mixed[0].First().Source.Source);
        }
    }

    private static void SayLots(string analyte, IReadOnlyList<BiomarkerRow> rows, SubjectClock clock)
    {
        var mixed = Mixed(rows, row => row.Source.Lot);
        if (mixed.Count > 0)
        {
            clock.Say(
                FindingCodes.LotChanged,
                $"{analyte}: {mixed.Count} subjects have results of more than one reagent lot ({Named(mixed, row => row.Source.Lot)}); their change holds the step between the lots, which nothing here bridges.",
                mixed[0].First().Source.Source);
        }
    }

    private static List<IGrouping<string, BiomarkerRow>> Mixed(IReadOnlyList<BiomarkerRow> rows, Func<BiomarkerRow, string?> key) =>
        [.. rows.GroupBy(row => row.Subject, StringComparer.Ordinal).Where(series => series.Select(key).OfType<string>().Distinct().Skip(1).Any())];

    private static string Named(List<IGrouping<string, BiomarkerRow>> mixed, Func<BiomarkerRow, string?> key) =>
        string.Join(", ", mixed.SelectMany(series => series.Select(key)).OfType<string>().Distinct().Order(StringComparer.Ordinal));
}
