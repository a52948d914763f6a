using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Accuracy;

/// <summary>Gaussian kernel estimates of a marker in cases and in controls, bandwidths by Silverman's rule (1986, equation 3.31).</summary>
internal sealed class SmoothedMarker
{
    private const int Grid = 512;
    private readonly double[] _cases;
    private readonly double[] _controls;
    private readonly double _caseWidth;
    private readonly double _controlWidth;
    private readonly MarkerValues _values;
    private readonly CutoffRule _rule;

    private SmoothedMarker(MarkerValues values, CutoffRule rule, double[] cases, double[] controls)
    {
        (_values, _rule, _cases, _controls) = (values, rule, cases, controls);
        (_caseWidth, _controlWidth) = (Width(cases), Width(controls));
        Best = Optimum();
    }

    /// <summary>The best cut-off of the smoothed distributions, on the marker's own scale.</summary>
    internal double Best { get; }

    internal static SmoothedMarker? Of(MarkerValues values, CutoffRule rule)
    {
        double[] cases = [.. Class(values, true)], controls = [.. Class(values, false)];
        return cases.Distinct().Count() > 1 && controls.Distinct().Count() > 1 && values.Distinct.All(double.IsFinite)
            ? new SmoothedMarker(values, rule, cases, controls)
            : null;
    }

    /// <summary>The best cut-off of a resample of as many rows.</summary>
    internal double Resampled(SeededRandom random)
    {
        var (m, n) = (_cases.Length, _controls.Length);
        var (marker, isCase) = (new double[m + n], new bool[m + n]);
        for (var i = 0; i < m + n; i++)
        {
            isCase[i] = i < m;
            marker[i] = isCase[i]
                ? _cases[random.NextInt(m)] + (_caseWidth * random.NextNormal())
                : _controls[random.NextInt(n)] + (_controlWidth * random.NextNormal());
        }

        var resample = MarkerValues.Of(marker, isCase, RocDirection.HigherInCases);
        return BestCutoff.Of(resample, _rule) is [var first, ..] ? _values.Sign * first.Threshold : double.NaN;
    }

    private static IEnumerable<double> Class(MarkerValues values, bool isCase) =>
        Enumerable.Range(0, values.Rows).Where(i => values.IsCase[i] == isCase).Select(i => values.Distinct[values.Rank[i]]);

    private static double Width(double[] x)
    {
        var sd = MeanEstimate.Of(x).StdDev;
        var range = (Quantiles.Of(x, 0.75) - Quantiles.Of(x, 0.25)) / 1.34;
        return 0.9 * (range > 0 ? Math.Min(sd, range) : sd) * Math.Pow(x.Length, -0.2);
    }

    /// <summary>Shares above a cut as counts of a thousand million, so that the rule scores smooth distributions as it scores rows.</summary>
    private double Score(double cut)
    {
        const int Scale = 1_000_000_000;
        double Above(double[] x, double width) => x.Average(v => Normal.Cdf((cut - v) / width, upper: true));
        return _rule.Score((int)(Scale * Above(_cases, _caseWidth)), (int)(Scale * Above(_controls, _controlWidth)), Scale, Scale);
    }

    private double Optimum()
    {
        var (low, high) = (_values.Distinct[0] - (3 * _controlWidth), _values.Distinct[^1] + (3 * _caseWidth));
        var step = (high - low) / Grid;
        var top = low + (step * Enumerable.Range(0, Grid + 1).MaxBy(i => Score(low + (step * i))));
        var (a, b) = (top - step, top + step);
        var golden = (Math.Sqrt(5) - 1) / 2;
        while (b - a > 1e-6 * step)
        {
            var (c, d) = (b - (golden * (b - a)), a + (golden * (b - a)));
            (a, b) = Score(c) >= Score(d) ? (a, d) : (c, b);
        }

        return _values.Sign * (a + b) / 2;
    }
}
