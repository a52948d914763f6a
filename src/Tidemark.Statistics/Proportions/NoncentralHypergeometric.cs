using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>Fisher's noncentral hypergeometric distribution: the upper left count of a 2 × 2 table given its margins, at
/// log odds ratio u.</summary>
internal sealed class NoncentralHypergeometric
{
    private readonly double[] logWeights;

    public NoncentralHypergeometric(int row1, int row2, int column1)
    {
        (Low, High) = (Math.Max(0, column1 - row2), Math.Min(row1, column1));
        var p = row1 + row2 == 0 ? 0 : (double)column1 / (row1 + row2);
        logWeights = [.. Enumerable.Range(Low, High - Low + 1).Select(k => p is 0 or 1
            ? 0
            : Binomial.LogDensity(k, row1, p) + Binomial.LogDensity(column1 - k, row2, p) - Binomial.LogDensity(column1, row1 + row2, p))];
    }

    private NoncentralHypergeometric(int low, double[] logWeights) =>
        (Low, High, this.logWeights) = (low, low + logWeights.Length - 1, logWeights);

    public int Low { get; }

    public int High { get; }

    /// <summary>The sum of the upper left counts of several tables with one odds ratio.</summary>
    public NoncentralHypergeometric Plus(NoncentralHypergeometric other)
    {
        var (a, b) = (Density(0), other.Density(0));
        var sum = new double[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                sum[i + j] += a[i] * b[j];
            }
        }

        return new NoncentralHypergeometric(Low + other.Low, [.. sum.Select(v => Math.Log(v))]);
    }

    public double AtMost(int count, double u) => Density(u).Take(count - Low + 1).Sum();

    public double AtLeast(int count, double u) => Density(u).Skip(count - Low).Sum();

    /// <summary>Sum of the probabilities, at odds ratio 1, not above the one of the count.</summary>
    public double AsUnlikely(int count, double relativeTolerance)
    {
        var density = Density(0);
        var limit = density[count - Low] * (1 + relativeTolerance);
        return Math.Min(1, density.Where(d => d <= limit).Sum());
    }

    public double Mean(double u) => Density(u).Select((d, i) => d * (Low + i)).Sum();

    public double Variance(double u)
    {
        var density = Density(u);
        var mean = density.Select((d, i) => d * (Low + i)).Sum();
        return density.Select((d, i) => d * (Low + i - mean) * (Low + i - mean)).Sum();
    }

    private double[] Density(double u)
    {
        double[] logs = [.. logWeights.Select((w, i) => w + (u * (Low + i)))];
        var top = logs.Max();
        double[] scaled = [.. logs.Select(l => Math.Exp(l - top))];
        var sum = scaled.Sum();
        return [.. scaled.Select(s => s / sum)];
    }
}
