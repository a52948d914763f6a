namespace Tidemark.Statistics.MixedModels;

/// <summary>The linear mixed model y = Xβ + Zb + ε with random effects of one or several grouping factors, nested or crossed, by
/// REML or ML: Newton's method on the profiled deviance in the small matrices of each component (a subject, or the levels of
/// factors that meet), so that cost grows with the number of subjects only linearly. Theory: docs/theory/linear-mixed-model.md;
/// docs/theory/kenward-roger.md; docs/theory/residual-structures.md.</summary>
public static class LinearMixedModel
{
    private static StatisticalWarning NoVariation =>
        StatisticalWarning.NotConverged("The response has no residual variation; the criterion has no minimum.");

    /// <summary>Fits a random intercept, the model y ~ design + (1 | subject).</summary>
    /// <param name="design">Fixed effects; rows with NaN are dropped and counted.</param>
    /// <param name="y">Response of each row; NaN is missing.</param>
    /// <param name="subjects">Subject code of each row, any integers.</param>
    /// <param name="options">Choices; null for REML.</param>
    public static LinearMixedModelFit Fit(
        DesignMatrix design, IReadOnlyList<double> y, IReadOnlyList<int> subjects, MixedModelOptions? options = null) =>
        Fit(design, y, subjects, DesignMatrix.Intercept(design.Rows), options);

    /// <summary>Fits random effects of each subject.</summary>
    /// <param name="design">Fixed effects; rows with NaN are dropped and counted.</param>
    /// <param name="y">Response of each row; NaN is missing.</param>
    /// <param name="subjects">Subject code of each row, any integers.</param>
    /// <param name="random">Random effects, for example <c>DesignMatrix.Intercept(n).With("time", t)</c>.</param>
    /// <param name="options">Choices; null for REML with correlated random effects.</param>
    public static LinearMixedModelFit Fit(
        DesignMatrix design,
        IReadOnlyList<double> y,
        IReadOnlyList<int> subjects,
        DesignMatrix random,
        MixedModelOptions? options = null)
    {
        var term = new RandomTerm("subject", subjects, random);
        return Fit(design, y, options is { Correlated: false } ? [.. term.Uncorrelated()] : [term], options);
    }

    /// <summary>Fits any random terms: several terms of one factor, nested factors, crossed factors; none with a residual
    /// structure (generalized least squares).</summary>
    /// <param name="design">Fixed effects; rows with NaN are dropped and counted.</param>
    /// <param name="y">Response of each row; NaN is missing.</param>
    /// <param name="random">The random terms.</param>
    /// <param name="options">Choices; null for REML.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static LinearMixedModelFit Fit(
        DesignMatrix design, IReadOnlyList<double> y, IReadOnlyList<RandomTerm> random, MixedModelOptions? options = null)
    {
        options ??= new MixedModelOptions();
        foreach (var term in random)
        {
            Pairs.RequireSameLength(y, term.Codes);
        }

        var data = new MixedModelData(design, y, random, options);
        if (data.Unusable() is { } verdict)
        {
            return MixedModelResult.Empty(data, verdict);
        }

        var optimum = MixedModelOptimum.Of(data, options.Reml);
        return double.IsFinite(optimum.Point.Value) && optimum.Criterion.Data.HasResidualVariation
            ? MixedModelResult.Of(data, optimum)
            : MixedModelResult.Empty(data, NoVariation);
    }
}
