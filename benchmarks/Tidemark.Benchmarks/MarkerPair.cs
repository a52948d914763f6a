using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Benchmarks;

/// <summary>Two correlated normal markers and a truth, three of ten rows cases.</summary>
internal sealed class MarkerPair
{
    public MarkerPair(int n)
    {
        var random = new SeededRandom(1);
        (First, Second, IsCase) = (new double[n], new double[n], new bool[n]);
        for (var i = 0; i < n; i++)
        {
            IsCase[i] = random.NextDouble() < 0.3;
            var common = random.NextNormal() + (IsCase[i] ? 0.8 : 0);
            (First[i], Second[i]) = (common + random.NextNormal(), common + (1.5 * random.NextNormal()));
        }
    }

    public double[] First { get; }

    public double[] Second { get; }

    public bool[] IsCase { get; }

    public RocCurve FirstCurve() => RocCurve.Fit(First, IsCase, RocDirection.HigherInCases);

    public RocCurve SecondCurve() => RocCurve.Fit(Second, IsCase, RocDirection.HigherInCases);

    public string Save(string path) =>
        Saved.Csv(path, ("event", Array.ConvertAll(IsCase, c => c ? 1.0 : 0)), ("first", First), ("second", Second));
}
