using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The rows of a mixed model that are complete and carry weight.</summary>
internal sealed class MixedModelData
{
    public MixedModelData(DesignMatrix design, IReadOnlyList<double> y, IReadOnlyList<RandomTerm> random, MixedModelOptions options)
    {
        var complete = Complete(design, y, random, options);
        Rows = options.Weights is { } w ? [.. complete.Where(i => w[i] != 0)] : complete;
        WithoutWeight = complete.Length - Rows.Length;
        Dropped = y.Count - complete.Length;
        IsNegative = options.Weights is { } v && Rows.Any(i => v[i] < 0 || double.IsInfinity(v[i]));
        var whole = Rows.Length == y.Count;
        Design = whole ? design : design.Select(Rows);
        Y = [.. Rows.Select(i => y[i])];
        Random = [.. random.Select(t => whole ? t : new RandomTerm(t.Group, [.. Rows.Select(i => t.Codes[i])], t.Columns.Select(Rows)))];
        Whitening = new Whitening([.. Rows.Select(i => options.Weights is { } u ? Math.Sqrt(u[i]) : 1)], options.Residual, Rows);
        Options = options;
    }

    public MixedModelOptions Options { get; }

    public int[] Rows { get; }

    public DesignMatrix Design { get; }

    public double[] Y { get; }

    public IReadOnlyList<RandomTerm> Random { get; }

    public Whitening Whitening { get; }

    public int Dropped { get; }

    public int WithoutWeight { get; }

    private bool IsNegative { get; }

    /// <summary>Why the model cannot be estimated; null where nothing stands against it.</summary>
    public StatisticalWarning? Unusable()
    {
        if (IsNegative)
        {
            return StatisticalWarning.Domain("A weight is negative or infinite.");
        }

        if (!Whitening.IsOrdered)
        {
            return StatisticalWarning.Domain("Times of a subject must be distinct, and whole numbers for a discrete autoregression.");
        }

        if (Y.Length <= Design.Columns.Count && Y.Length <= new QrDecomposition(Design.Columns).Rank)
        {
            return StatisticalWarning.TooFew($"{Y.Length} rows for {Design.Columns.Count} fixed effects.");
        }

        foreach (var term in Random)
        {
            var levels = term.Codes.Distinct().Count();
            if (levels < 2)
            {
                return StatisticalWarning.TooFew($"{levels} level(s) of {term.Group}: a variance needs two at least.");
            }

            if (levels * term.Columns.Columns.Count >= Y.Length && Options.Weights is null && Options.Residual is null)
            {
                return StatisticalWarning.TooFew(
                    $"{Y.Length} rows for {levels * term.Columns.Columns.Count} random effects of {term.Group}: they cannot be told from the residual.");
            }
        }

        return null;
    }

    /// <summary>The criterion at residual parameters ψ.</summary>
    public ProfiledDeviance Criterion(double[] ψ, bool reml)
    {
        var (map, logWeights) = Whitening.At(ψ);
        Grouping[] terms = [.. Random.Select(t => Grouping.Of([.. t.Codes], [.. t.Columns.Columns.Select(map)]))];
        return new ProfiledDeviance(new CrossProducts([.. Design.Columns.Select(map)], map(Y), terms), reml, logWeights);
    }

    private static int[] Complete(DesignMatrix design, IReadOnlyList<double> y, IReadOnlyList<RandomTerm> random, MixedModelOptions options)
    {
        IReadOnlyList<double>[] columns =
        [
            y,
            .. random.SelectMany(t => t.Columns.Columns),
            .. options.Weights is { } w ? [w] : Array.Empty<IReadOnlyList<double>>(),
            .. options.Residual?.Time is { } t ? [t] : Array.Empty<IReadOnlyList<double>>(),
        ];
        return design.CompleteRows(columns);
    }
}
