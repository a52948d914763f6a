namespace Tidemark.Statistics.Accuracy;

/// <summary>Curves of several markers on the same rows.</summary>
public static class PairedCurves
{
    /// <summary>One curve a marker, on the rows where none is missing.</summary>
    /// <param name="markers">Values of each marker, NaN where missing.</param>
    /// <param name="isCase">True for a case; as many as values of each marker.</param>
    /// <param name="directions">Direction of each marker; by the medians where fewer are given.</param>
    /// <param name="confLevel">Confidence level of the areas; default 0.95.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static IReadOnlyList<RocCurve> Of(
        IReadOnlyList<IReadOnlyList<double>> markers, IReadOnlyList<bool> isCase, IReadOnlyList<RocDirection>? directions = null, double confLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(markers);
        ArgumentNullException.ThrowIfNull(isCase);
        foreach (var marker in markers)
        {
            Pairs.RequireSameLength(marker, isCase);
        }

        RocDirection Direction(int j) => directions is not null && j < directions.Count ? directions[j] : RocDirection.Auto;
        if (!markers.Any(marker => marker.Any(double.IsNaN)))
        {
            return [.. markers.Select((marker, j) => RocCurve.Fit(marker, isCase, Direction(j), confLevel))];
        }

        int[] rows = [.. Enumerable.Range(0, isCase.Count).Where(i => markers.All(marker => !double.IsNaN(marker[i])))];
        bool[] truth = [.. rows.Select(i => isCase[i])];
        return [.. markers.Select((marker, j) => RocCurve.Fit([.. rows.Select(i => marker[i])], truth, Direction(j), confLevel))];
    }

    /// <summary>DeLong's covariance of two areas of the same rows; NaN where a class has fewer than two rows.</summary>
    /// <param name="first">The first curve.</param>
    /// <param name="second">The second curve, of the same rows in the same order.</param>
    /// <exception cref="ArgumentException">The rows differ.</exception>
    public static double Covariance(RocCurve first, RocCurve second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Covariance(first, second, first.Placements, second.Placements);
    }

    /// <summary>The covariance matrix of the areas.</summary>
    /// <param name="curves">Curves of the same rows in the same order.</param>
    /// <exception cref="ArgumentException">The rows differ.</exception>
    public static double[,] CovarianceMatrix(IReadOnlyList<RocCurve> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var s = new double[curves.Count, curves.Count];
        Placements?[] placements = [.. curves.Select(curve => curve.Placements)];
        for (var i = 0; i < curves.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                s[i, j] = s[j, i] = i == j ? curves[i].Variance : Covariance(curves[i], curves[j], placements[i], placements[j]);
            }
        }

        return s;
    }

    private static double Covariance(RocCurve first, RocCurve second, Placements? x, Placements? y)
    {
        if (!first.Values.IsCase.AsSpan().SequenceEqual(second.Values.IsCase))
        {
            throw new ArgumentException("The curves are not of the same rows.", nameof(second));
        }

        return x is not null && y is not null ? x.Covariance(y) : double.NaN;
    }
}
