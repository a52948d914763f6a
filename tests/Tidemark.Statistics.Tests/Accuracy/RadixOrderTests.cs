using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Tests.Accuracy;

/// <summary>What a curve rests on: the order of its marker, also where doubles share most of their bits.</summary>
public sealed class RadixOrderTests
{
    [Theory]
    [InlineData(5_000, 1.0, 0.0)]
    [InlineData(5_000, 1e-13, 1.0)]
    [InlineData(20_000, 1e300, 0.0)]
    [InlineData(3_000, 1e-310, 0.0)]
    public void The_area_does_not_depend_on_how_the_marker_was_sorted(int n, double scale, double center)
    {
        var random = new SeededRandom(3);
        double[] marker = [.. Enumerable.Range(0, n).Select(_ => center + (scale * Math.Round(random.NextNormal(), 3)))];
        bool[] isCase = [.. marker.Select(_ => random.NextDouble() < 0.4)];
        var curve = RocCurve.Fit(marker, isCase, RocDirection.HigherInCases);
        double[] controls = [.. marker.Where((_, i) => !isCase[i]).Order()];
        double Below(double x) => (At(controls, x, false) + At(controls, x, true)) / 2.0;
        var wins = marker.Where((_, i) => isCase[i]).Sum(Below);
        Assert.Equal(wins / ((double)curve.Cases * curve.Controls), curve.Auc, 1e-12);
        Assert.Equal(marker.Distinct().Count() + 1, curve.Points.Count);
    }

    [Fact]
    public void Infinite_values_and_both_zeros_have_their_places()
    {
        double[] marker = [double.NegativeInfinity, -1, -0.0, 0.0, 1, double.PositiveInfinity];
        double[] many = [.. Enumerable.Range(0, 500).SelectMany(_ => marker)];
        var curve = RocCurve.Fit(many, [.. many.Select((_, i) => i % 6 >= 3)], RocDirection.HigherInCases);
        Assert.Equal(8.5 / 9, curve.Auc, 1e-15);
        Assert.Equal(6, curve.ThresholdCount);
    }

    private static int At(double[] sorted, double x, bool isUpTo)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < x || (isUpTo && sorted[middle] == x) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
