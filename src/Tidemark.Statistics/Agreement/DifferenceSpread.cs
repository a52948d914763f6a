namespace Tidemark.Statistics.Agreement;

/// <summary>Mean and spread of differences, single or repeated in subjects: then the variance of a single difference is that
/// between subjects plus that within them, by a one-way analysis of variance (Bland and Altman 2007, section 3).</summary>
internal sealed record DifferenceSpread(double Mean, double StdDev, double StdError, double Df, int Subjects, double N)
{
    private double BetweenPart { get; init; }

    private double WithinPart { get; init; }

    private double WithinDf { get; init; }

    public static DifferenceSpread Of(double[] d, int[]? subjects)
    {
        var mean = d.Length == 0 ? double.NaN : d.Average();
        var variance = d.Length < 2 ? double.NaN : d.Sum(v => (v - mean) * (v - mean)) / (d.Length - 1);
        var single = new DifferenceSpread(mean, Math.Sqrt(variance), Math.Sqrt(variance / d.Length), d.Length - 1, d.Length, d.Length);
        if (subjects is null || subjects.Distinct().Count() is var k && (k < 2 || k == d.Length))
        {
            return single;
        }

        var a = WithinSubjectVariation.Of(d, subjects);
        var between = Math.Max(0, (a.BetweenMeanSquare - a.WithinMeanSquare) / a.Replicates);
        var shares = subjects.GroupBy(s => s).Sum(g => (double)g.Count() * g.Count()) / ((double)d.Length * d.Length);
        return new DifferenceSpread(
            mean, Math.Sqrt(between + a.WithinMeanSquare), Math.Sqrt((between * shares) + (a.WithinMeanSquare / d.Length)), a.Subjects - 1, a.Subjects, d.Length)
        {
            BetweenPart = a.BetweenMeanSquare / a.Replicates,
            WithinPart = (1 - (1 / a.Replicates)) * a.WithinMeanSquare,
            WithinDf = d.Length - a.Subjects,
        };
    }

    /// <summary>Standard error of mean ± z SD: √(SE² + z² var(SD)), var(SD) ≈ var(SD²)/(4 SD²).</summary>
    public double LimitStdError(double z)
    {
        var ofVariance = WithinDf > 0
            ? (2 * BetweenPart * BetweenPart / Df) + (2 * WithinPart * WithinPart / WithinDf)
            : 2 * Math.Pow(StdDev, 4) / Df;
        return Math.Sqrt((StdError * StdError) + (StdDev > 0 ? z * z * ofVariance / (4 * StdDev * StdDev) : 0));
    }
}
