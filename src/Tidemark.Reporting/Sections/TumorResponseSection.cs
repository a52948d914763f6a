using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Tumor response: best overall response, rates, waterfall, spider and swimmer.</summary>
public static class TumorResponseSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(TumorResponseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        List<IDisplay> displays = [];
        if (result.Responses.Count > 0)
        {
            displays.Add(Best(result));
        }

        if (Rates(result) is { Rows.Count: > 0 } rates)
        {
            displays.Add(rates);
        }

        displays.AddRange(ResponseFigures.Of(result));
        string[] words = [.. Words(result)];
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = result.Regimen is null ? words.FirstOrDefault() : null,
            Displays = displays,
            Methods = [Method(result)],
        };
    }

    private static IEnumerable<string> Words(TumorResponseResult result)
    {
        if (result.ObjectiveConfirmed is { } confirmed && result.ObjectiveUnconfirmed is { } unconfirmed)
        {
            yield return $"Objective response, confirmed: {Share(confirmed)}; without confirmation: {Share(unconfirmed)}.";
        }

        if (result.Derived > 0)
        {
            var compared = result.Compared == 0
                ? "the readers called none themselves"
                : $"the reader's own call agrees at {Format.Count(result.Agreeing)} of {Format.Count(result.Compared)}";
            yield return $"Response was derived from lesion measurements at {Format.Count(result.Derived)} assessments; {compared}.";
        }

        if (result.RespondersSupplied is { } supplied)
        {
            yield return $"Responders as supplied: {Share(supplied)}.";
        }

        if (result.MedianBestPercent is { } best)
        {
            yield return $"Median best change of tumor size: {Format.Percent(best)}. It is a minimum over scans and falls by reader noise alone; it is shown, not correlated.";
        }
    }

    private static string Method(TumorResponseResult result)
    {
        var from = result.Derived > 0 ? "responses derived from lesion measurements, or as the protocol asks" : "the reader's own calls";
        return $"Best overall response from {from} (RECIST 1.1, Tables 1 to 3); assessments after progression or new therapy do not count. Exact intervals (Clopper and Pearson) of all with a response or assessed as not evaluable.";
    }

    private static string Share(RateEstimate rate) =>
        $"{Format.Count(rate.Count)} of {Format.Count(rate.Total)}, {Format.Percent(100 * rate.Rate)} ({Format.Range(100 * rate.Confidence.Low, 100 * rate.Confidence.High, 0)})";

    private static Table Best(TumorResponseResult result)
    {
        var total = result.ObjectiveUnconfirmed!.Total;
        return new Table(
            SectionWords.IdOf(result, "best"),
            "Best overall response",
            ["Response", "Without confirmation", "With confirmation"],
            [.. result.Responses.Select(row => new TableRow(Cell.Of(SectionWords.Of(row.Response)), Cell.CountOf(row.Unconfirmed, total), Cell.CountOf(row.Confirmed, total)))],
            Table.FooterOf(result));
    }

    private static Table Rates(TumorResponseResult result)
    {
        (string Label, RateEstimate? Rate)[] rates =
        [
            ("Objective response, confirmed", result.ObjectiveConfirmed),
            ("Objective response, without confirmation", result.ObjectiveUnconfirmed),
            ("Disease control, confirmed", result.ControlConfirmed),
            ("Disease control, without confirmation", result.ControlUnconfirmed),
            ("Responders, as supplied", result.RespondersSupplied),
        ];
        return new Table(
            SectionWords.IdOf(result, "rates"),
            "Response rates",
            ["Rate", "n of N", "Percent (exact CI)"],
            [
                .. rates.Where(row => row.Rate is not null).Select(row => new TableRow(
                    Cell.Of(row.Label),
                    Cell.CountOf(row.Rate!.Count, row.Rate.Total),
                    Cell.Estimate(100 * row.Rate.Rate, 100 * row.Rate.Confidence.Low, 100 * row.Rate.Confidence.High, 1))),
            ],
            Table.FooterOf(result));
    }
}
