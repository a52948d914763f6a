namespace Tidemark.Statistics.Agreement;

/// <summary>Between- and within-subject variation from a one-way analysis of variance (Fraser and Harris 1989); for unequal
/// numbers of replicates the mean number n0 of Snedecor and Cochran. Theory: docs/theory/reference-change-value.md.</summary>
/// <param name="Mean">Grand mean of the values.</param>
/// <param name="BetweenMeanSquare">Mean square between subjects.</param>
/// <param name="WithinMeanSquare">Mean square within subjects, the within-subject variance.</param>
/// <param name="Subjects">Number of subjects.</param>
/// <param name="N">Number of values.</param>
/// <param name="Replicates">n0, the effective number of values per subject.</param>
/// <param name="Warnings">What could not be estimated.</param>
public sealed record WithinSubjectVariation(
    double Mean,
    double BetweenMeanSquare,
    double WithinMeanSquare,
    int Subjects,
    int N,
    double Replicates,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>Within-subject coefficient of variation, as a fraction.</summary>
    public double WithinCv => Math.Sqrt(WithinMeanSquare) / Mean;

    /// <summary>Between-subject coefficient of variation, as a fraction; 0 where the estimate of the variance is negative.</summary>
    public double BetweenCv => Math.Sqrt(Math.Max(0, (BetweenMeanSquare - WithinMeanSquare) / Replicates)) / Mean;

    /// <summary>Index of individuality √(CVA² + CVI²) / CVG (Harris 1974).</summary>
    /// <param name="analyticalCv">Analytical coefficient of variation, as a fraction.</param>
    public double IndexOfIndividuality(double analyticalCv) =>
        Math.Sqrt((analyticalCv * analyticalCv) + (WithinCv * WithinCv)) / BetweenCv;

    /// <summary>Estimates the variation.</summary>
    /// <param name="values">Values; NaN is missing.</param>
    /// <param name="subjects">Subject code of each value.</param>
    public static WithinSubjectVariation Of(IReadOnlyList<double> values, IReadOnlyList<int> subjects)
    {
        Pairs.RequireSameLength(values, subjects);
        double[][] groups = [.. Enumerable.Range(0, values.Count)
            .Where(i => !double.IsNaN(values[i]))
            .GroupBy(i => subjects[i], i => values[i])
            .Select(g => g.ToArray())];
        var n = groups.Sum(g => g.Length);
        var k = groups.Length;
        if (k < 2 || n <= k)
        {
            return new WithinSubjectVariation(
                n > 0 ? groups.SelectMany(g => g).Average() : double.NaN, double.NaN, double.NaN, k, n, double.NaN,
                [StatisticalWarning.TooFew($"{n} values of {k} subjects: no variation within and between them.")]);
        }

        var mean = groups.SelectMany(g => g).Average();
        var between = groups.Sum(g => g.Length * (g.Average() - mean) * (g.Average() - mean)) / (k - 1);
        var within = groups.Sum(g => g.Sum(v => (v - g.Average()) * (v - g.Average()))) / (n - k);
        var replicates = (n - (groups.Sum(g => (double)g.Length * g.Length) / n)) / (k - 1);
        return new WithinSubjectVariation(mean, between, within, k, n, replicates, between < within
            ? [StatisticalWarning.Boundary("Subjects differ less than their own values do: the between-subject variance is set to 0.")]
            : []);
    }
}
