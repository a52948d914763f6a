namespace Tidemark.Statistics.MarginalMeans;

/// <summary>All combinations of the levels of factors and chosen values of covariates, with the row of the design at each
/// (Searle, Speed and Milliken 1980). The first factor varies fastest. Theory: docs/theory/marginal-means.md.</summary>
public sealed class ReferenceGrid
{
    private ReferenceGrid(IReadOnlyList<GridFactor> factors, IReadOnlyList<int[]> points, IReadOnlyList<double[]> rows, IReadOnlyList<double> frequencies, IReadOnlyList<double> offsets) =>
        (Factors, Points, Rows, Frequencies, Offsets) = (factors, points, rows, frequencies, offsets);

    /// <summary>The variables.</summary>
    public IReadOnlyList<GridFactor> Factors { get; }

    /// <summary>Index of the level of each factor, for each point.</summary>
    public IReadOnlyList<int[]> Points { get; }

    /// <summary>The row of the design at each point.</summary>
    public IReadOnlyList<double[]> Rows { get; }

    /// <summary>Number (or weight) of observations at each point; all 1 where it was not given.</summary>
    public IReadOnlyList<double> Frequencies { get; }

    /// <summary>Known part of the linear predictor at each point; 0 where there is none.</summary>
    public IReadOnlyList<double> Offsets { get; }

    /// <summary>Builds the grid.</summary>
    /// <param name="factors">Variables with their levels.</param>
    /// <param name="row">The row of the design at the level indices given, in the order of the coefficients.</param>
    /// <param name="frequency">Number of observations there, for weights other than equal ones.</param>
    /// <param name="offset">Known part of the linear predictor there.</param>
    public static ReferenceGrid Of(
        IReadOnlyList<GridFactor> factors,
        Func<IReadOnlyList<int>, double[]> row,
        Func<IReadOnlyList<int>, double>? frequency = null,
        Func<IReadOnlyList<int>, double>? offset = null)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(row);
        int[][] points = [.. Enumerable.Range(0, factors.Aggregate(1, (n, f) => n * f.Levels.Count)).Select(i => Point(factors, i))];
        return new ReferenceGrid(
            factors, points, [.. points.Select(p => row(p))], [.. points.Select(p => frequency?.Invoke(p) ?? 1)], [.. points.Select(p => offset?.Invoke(p) ?? 0)]);
    }

    /// <summary>Position of a factor.</summary>
    /// <param name="name">Name of the factor.</param>
    /// <exception cref="ArgumentException">The grid has no such factor.</exception>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Factors.Count; i++)
        {
            if (Factors[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"The reference grid has no variable {name}.", nameof(name));
    }

    private static int[] Point(IReadOnlyList<GridFactor> factors, int index)
    {
        var point = new int[factors.Count];
        for (var f = 0; f < factors.Count; f++)
        {
            (index, point[f]) = Math.DivRem(index, factors[f].Levels.Count);
        }

        return point;
    }
}
