namespace Tidemark.Statistics.MarginalMeans;

/// <summary>Estimated marginal means of a fitted model over a reference grid (Searle, Speed and Milliken 1980), their contrasts
/// and joint tests. Theory: docs/theory/marginal-means.md.</summary>
public sealed class MarginalMeansResult
{
    private readonly FittedCoefficients fit;
    private readonly ReferenceGrid grid;
    private readonly int[] compared;
    private readonly IReadOnlyList<IReadOnlyList<LinearFunction>> groups;

    private MarginalMeansResult(
        FittedCoefficients fit, ReferenceGrid grid, int[] compared, IReadOnlyList<IReadOnlyList<LinearFunction>> groups) =>
        (this.fit, this.grid, this.compared, this.groups) = (fit, grid, compared, groups);

    /// <summary>Averages the grid.</summary>
    /// <param name="fit">The model.</param>
    /// <param name="grid">Its reference grid.</param>
    /// <param name="factors">Variables whose means are wanted and compared.</param>
    /// <param name="by">Variables within whose levels comparisons stay; each combination is a family of its own.</param>
    /// <param name="weights">How points are averaged over the variables not named.</param>
    public static MarginalMeansResult Of(
        FittedCoefficients fit,
        ReferenceGrid grid,
        IReadOnlyList<string> factors,
        IReadOnlyList<string>? by = null,
        GridWeights weights = GridWeights.Equal)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(grid);
        int[] compared = [.. factors.Select(grid.IndexOf)];
        int[] within = [.. (by ?? []).Select(grid.IndexOf)];
        var averaging = new GridAverage(grid, weights);
        var groups = averaging.Combinations(within)
            .Select(g => (IReadOnlyList<LinearFunction>)[.. averaging.Combinations(compared).Select(c => averaging.Mean(compared, c, within, g))])
            .ToArray();
        return new MarginalMeansResult(fit, grid, compared, groups);
    }

    /// <summary>The means with intervals and tests against 0.</summary>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    /// <param name="adjust">Adjustment for the number of means.</param>
    public MarginalTable Means(double confidenceLevel = 0.95, Multiplicity adjust = Multiplicity.None) =>
        Table(groups, false, confidenceLevel, adjust);

    /// <summary>Contrasts of the means, within each combination of the conditioning variables.</summary>
    /// <param name="family">Family of contrasts.</param>
    /// <param name="adjust">Adjustment; the family's usual one if null.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    /// <param name="control">Index of the control among the means of a group.</param>
    public MarginalTable Contrasts(
        ContrastFamily family, Multiplicity? adjust = null, double confidenceLevel = 0.95, int control = 0) => Table(
            [.. groups.Select(g => Combined(g, ContrastFamilies.Of(family, [.. g.Select(f => f.Label)], control)))],
            family is ContrastFamily.Pairwise or ContrastFamily.ReversePairwise,
            confidenceLevel,
            adjust ?? ContrastFamilies.Usual(family));

    /// <summary>Contrasts given by weights of the means of a group, in their order.</summary>
    /// <param name="contrasts">The contrasts.</param>
    /// <param name="adjust">Adjustment.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    /// <exception cref="ArgumentException">A contrast has not as many weights as a group has means.</exception>
    public MarginalTable Contrasts(
        IReadOnlyList<Contrast> contrasts, Multiplicity adjust = Multiplicity.None, double confidenceLevel = 0.95) =>
        contrasts.Any(c => c.Weights.Count != groups[0].Count)
            ? throw new ArgumentException($"A contrast needs {groups[0].Count} weights.", nameof(contrasts))
            : Table([.. groups.Select(g => Combined(g, contrasts))], false, confidenceLevel, adjust);

    /// <summary>Joint F test that all means of the grid's factors named are equal, in interaction if several are named: one row
    /// for each combination of the conditioning variables.</summary>
    public IReadOnlyList<JointTest> Equality()
    {
        var interaction = compared.Select(f => Successive(grid.Factors[f].Levels.Count)).Aggregate(Kronecker);
        return [.. groups.Select(g => JointTest.Of(
            fit, [.. Combined(g, [.. interaction.Select(w => new Contrast(string.Empty, w))]).Select(f => f.Weights)], g[0].Levels.Skip(compared.Length)))];
    }

    private MarginalTable Table(
        IReadOnlyList<IReadOnlyList<LinearFunction>> families, bool isPairwise, double level, Multiplicity adjust)
    {
        var warnings = new List<StatisticalWarning>();
        var size = families[0].Count;
        adjust = size == 1 ? Multiplicity.None : adjust;
        if (adjust == Multiplicity.Tukey && !isPairwise)
        {
            adjust = Multiplicity.Sidak;
            warnings.Add(new StatisticalWarning(
                "STAT-ADJUST", "Tukey's method fits one set of pairwise comparisons only: Šidák's is used."));
        }

        var intervals = adjust > Multiplicity.Bonferroni ? Multiplicity.Bonferroni : adjust;
        MarginalEstimate[] rows = [.. families.SelectMany((f, i) =>
            new FunctionFamily(fit, f, groups[i].Count).Rows(level, adjust, intervals))];
        if (rows.Any(r => double.IsNaN(r.Estimate)))
        {
            warnings.Add(StatisticalWarning.Aliased("Some combinations of levels were not observed: their means cannot be estimated."));
        }

        return new MarginalTable(rows, level, adjust, intervals, size, warnings);
    }

    private LinearFunction[] Combined(IReadOnlyList<LinearFunction> group, IReadOnlyList<Contrast> contrasts) =>
        [.. contrasts.Select(c => new LinearFunction(c.Label, [.. group[0].Levels.Skip(compared.Length)], Sum(group, c.Weights), group.Select((f, i) => f.Offset * c.Weights[i]).Sum()))];

    private static double[] Sum(IReadOnlyList<LinearFunction> group, IReadOnlyList<double> weights)
    {
        var sum = new double[group[0].Weights.Length];
        for (var i = 0; i < group.Count; i++)
        {
            for (var j = 0; j < sum.Length && weights[i] != 0; j++)
            {
                sum[j] += weights[i] * group[i].Weights[j];
            }
        }

        return sum;
    }

    private static double[][] Successive(int k) =>
        [.. Enumerable.Range(1, k - 1).Select(c => Enumerable.Range(0, k).Select(i => i == c ? 1.0 : i == c - 1 ? -1 : 0).ToArray())];

    // The first factor varies fastest.
    private static double[][] Kronecker(double[][] first, double[][] second) =>
        [.. second.SelectMany(b => first.Select(a => b.SelectMany(v => a.Select(u => u * v)).ToArray()))];
}
