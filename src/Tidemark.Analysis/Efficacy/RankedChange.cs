using Tidemark.Analysis.Datasets;
using Tidemark.Assays;

namespace Tidemark.Analysis.Efficacy;

/// <summary>
/// Log ratios fit for the signed rank test. A fall below the limit shares the lowest place and a rise above the range (or from below
/// the limit) the highest, one unit beyond the largest change; two values beyond the same limit are no change. Ratios are rounded to
/// ten decimals, so that ties of the data are ties of the test.
/// </summary>
internal static class RankedChange
{
    private const int Decimals = 10;

    public static double[] Of(IReadOnlyList<BiomarkerRow> rows)
    {
        var place = 1 + rows.Where(row => !row.Censored).Select(row => Math.Abs(row.LogRatio!.Value)).DefaultIfEmpty(0).Max();
        return [.. rows.Select(row => row.Censored ? place * Side(row) : Math.Round(row.LogRatio!.Value, Decimals))];
    }

    private static int Side(BiomarkerRow row) =>
        Math.Sign(Order(row.Quantification) - Order(row.BaselineQuantification!.Value));

    private static int Order(Quantification quantification) => quantification switch
    {
        Quantification.BelowLimit => -1,
        Quantification.AboveLimit => 1,
        _ => 0,
    };
}
