using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.MarginalMeans;

namespace Tidemark.Statistics.Tests.MarginalMeans;

/// <summary>R's warpbreaks: breaks by wool (A, B) and tension (L, M, H), 9 looms each.</summary>
internal static class WarpBreaks
{
    public static readonly double[] Breaks =
    [
        26, 30, 54, 25, 70, 52, 51, 26, 67, 18, 21, 29, 17, 12, 18, 35, 30, 36, 36, 21, 24, 18, 10, 43, 28, 15, 26,
        27, 14, 29, 19, 29, 31, 41, 20, 44, 42, 26, 19, 16, 39, 28, 21, 39, 29, 20, 21, 24, 17, 13, 15, 15, 16, 28,
    ];

    private static readonly string[] Wools = ["A", "B"];
    private static readonly string[] Tensions = ["L", "M", "H"];

    public static (FittedCoefficients Fit, ReferenceGrid Grid) Model(params int[] without)
    {
        int[] rows = [.. Enumerable.Range(0, 54).Except(without)];
        int[] wool = [.. rows.Select(i => i / 27)];
        int[] tension = [.. rows.Select(i => i / 9 % 3)];
        var design = DesignMatrix.Intercept(rows.Length).WithFactor("wool", wool, Wools).WithFactor("tension", tension, Tensions)
            .WithProduct("woolB", "tensionM").WithProduct("woolB", "tensionH");
        var fit = LinearModel.Fit(design, [.. rows.Select(i => Breaks[i])]);
        var grid = ReferenceGrid.Of(
            [new GridFactor("wool", Wools), new GridFactor("tension", Tensions)],
            at => Row(at[0], at[1]),
            at => rows.Where((_, i) => wool[i] == at[0] && tension[i] == at[1]).Count());
        return (FittedCoefficients.WithDf([.. fit.Terms.Select(t => t.Estimate)], fit.Covariance, fit.ResidualDf), grid);
    }

    private static double[] Row(int wool, int tension)
    {
        var (m, h) = (tension == 1 ? 1 : 0, tension == 2 ? 1 : 0);
        return [1, wool, m, h, wool * m, wool * h];
    }
}
