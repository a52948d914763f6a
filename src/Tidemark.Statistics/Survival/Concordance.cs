namespace Tidemark.Statistics.Survival;

/// <summary>
/// Harrell's concordance: among pairs whose order of survival is known, the share in which the higher risk score fails first,
/// ties in the score counted one half (Harrell, Lee and Mark 1996). Pairs are formed within strata; for start-stop rows both rows
/// must be at risk at the event time. The standard error is the infinitesimal jackknife (Therneau and Watson 2015), summed over
/// clusters where they are given. O(n log n). Theory: docs/theory/concordance.md.
/// </summary>
/// <param name="Estimate">Concordance, 0.5 for a useless score; NaN without a comparable pair.</param>
/// <param name="StdError">Its standard error.</param>
/// <param name="Concordant">Weighted number of concordant pairs.</param>
/// <param name="Discordant">Weighted number of discordant pairs.</param>
/// <param name="TiedScore">Weighted number of comparable pairs tied on the score.</param>
public sealed record Concordance(double Estimate, double StdError, double Concordant, double Discordant, double TiedScore)
{
    /// <summary>Weighted number of pairs of events at the same time with different scores; not comparable.</summary>
    public double TiedTime { get; init; }

    /// <summary>Weighted number of pairs of events at the same time with the same score; not comparable.</summary>
    public double TiedBoth { get; init; }

    /// <summary>Concordance of any risk score with survival.</summary>
    /// <param name="data">Follow-up.</param>
    /// <param name="riskScore">Higher means earlier failure; one value per row, NaN where missing.</param>
    /// <param name="weight">Weight of the pairs of an event; default 1.</param>
    /// <param name="latest">Events after this time form no pairs (R's <c>ymax</c>); default all do.</param>
    /// <param name="clusters">Clusters over which the standard error is summed; default the rows.</param>
    /// <exception cref="ArgumentException">The lengths differ, or censoring weights are asked of start-stop rows.</exception>
    public static Concordance Of(
        SurvivalData data,
        IReadOnlyList<double> riskScore,
        PairWeight weight = PairWeight.AtRisk,
        double latest = double.PositiveInfinity,
        IReadOnlyList<int>? clusters = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var problem = new CoxProblem(data, [new Covariate("score", riskScore)], null);
        return Count(problem, Array.ConvertAll(problem.Rows, row => riskScore[row]), clusters, weight, latest);
    }

    internal static Concordance Of(CoxState state, PairWeight weight, double latest)
    {
        var eta = new double[state.Problem.N];
        state.Problem.LinearPredictors(state.Newton.Beta, eta);
        return Count(state.Problem, eta, state.Options.Cluster, weight, latest);
    }

    private static Concordance Count(CoxProblem problem, double[] score, IReadOnlyList<int>? cluster, PairWeight weight, double latest)
    {
        if (problem.Start is not null && weight is (PairWeight.SurvivalByCensoring or PairWeight.InverseCensoring))
        {
            throw new ArgumentException("Start-stop rows have no censoring distribution to weight by.", nameof(weight));
        }

        var counts = new ConcordanceCounts(problem, score, PairWeights.Of(problem, weight, latest));
        var pairs = counts.Concordant + counts.Discordant + counts.Tied;
        if (!(pairs > 0))
        {
            return new Concordance(double.NaN, double.NaN, 0, 0, 0);
        }

        var c = (counts.Concordant + (counts.Tied / 2)) / pairs;
        var influence = new double[problem.N];
        for (var i = 0; i < problem.N; i++)
        {
            influence[i] = problem.Weight[i] * (counts.Gain[i] - (c * counts.Pairs[i])) / pairs;
        }

        var sums = cluster is null
            ? influence
            : [.. influence.Index().GroupBy(at => cluster[problem.Rows[at.Index]], at => at.Item).Select(group => group.Sum())];
        return new Concordance(c, Math.Sqrt(Columns.Dot(sums, sums)), counts.Concordant, counts.Discordant, counts.Tied)
        {
            TiedTime = counts.TiedTime,
            TiedBoth = counts.TiedBoth,
        };
    }
}
