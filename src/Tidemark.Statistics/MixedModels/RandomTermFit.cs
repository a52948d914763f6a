namespace Tidemark.Statistics.MixedModels;

/// <summary>The estimate of one random term.</summary>
/// <param name="Group">Name of the grouping factor.</param>
/// <param name="Terms">Names of the random effects.</param>
/// <param name="Covariance">Their covariance, in the unit of the response squared.</param>
/// <param name="Levels">Codes of the levels, ascending.</param>
/// <param name="Effects">Conditional modes of each level, in the order of <paramref name="Levels"/>.</param>
public sealed record RandomTermFit(
    string Group,
    IReadOnlyList<string> Terms,
    double[,] Covariance,
    IReadOnlyList<int> Levels,
    IReadOnlyList<double[]> Effects)
{
    /// <summary>Standard deviation of one of the effects.</summary>
    /// <param name="effect">Its index.</param>
    public double StdDev(int effect) => Math.Sqrt(Covariance[effect, effect]);

    /// <summary>Correlation of two effects; NaN where a variance is zero.</summary>
    /// <param name="first">Index of one.</param>
    /// <param name="second">Index of the other.</param>
    public double Correlation(int first, int second) => Covariance[first, second] / (StdDev(first) * StdDev(second));

    /// <summary>The conditional modes of a level; null where the level is not in the data of the fit.</summary>
    /// <param name="code">Code of the level.</param>
    public double[]? Of(int code)
    {
        var at = ((int[])[.. Levels]).AsSpan().BinarySearch(code);
        return at < 0 ? null : Effects[at];
    }
}
