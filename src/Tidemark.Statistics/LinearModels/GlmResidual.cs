namespace Tidemark.Statistics.LinearModels;

/// <summary>Residuals and influence of one observation of a generalized linear model (Pregibon 1981; Davison and Snell 1991).</summary>
/// <param name="Row">Index of the row in the design given.</param>
/// <param name="Response">y - μ.</param>
/// <param name="Working">(y - μ) dη/dμ.</param>
/// <param name="Pearson">(y - μ) √(w / V(μ)).</param>
/// <param name="Deviance">Signed root of the deviance.</param>
/// <param name="StandardizedPearson">Pearson's over √(φ (1 - h)).</param>
/// <param name="StandardizedDeviance">The deviance's over √(φ (1 - h)).</param>
/// <param name="Hat">Leverage h.</param>
/// <param name="CooksDistance">Cook's distance, one step.</param>
public sealed record GlmResidual(
    int Row,
    double Response,
    double Working,
    double Pearson,
    double Deviance,
    double StandardizedPearson,
    double StandardizedDeviance,
    double Hat,
    double CooksDistance)
{
    /// <summary>One row per observation used.</summary>
    /// <param name="fit">The fit.</param>
    public static IReadOnlyList<GlmResidual> Of(GlmFit fit) => [.. Enumerable.Range(0, fit.N).Select(i => Of(fit, i))];

    private static GlmResidual Of(GlmFit fit, int i)
    {
        var (y, μ, w, h) = (fit.Response(i), fit.Fitted[i], fit.Weight(i), fit.Leverages[i]);
        var pearson = (y - μ) * Math.Sqrt(w / fit.Family.Variance(μ));
        var deviance = Math.Sign(y - μ) * Math.Sqrt(Math.Max(0, w * fit.Family.UnitDeviance(y, μ)));
        var scale = Math.Sqrt(fit.Dispersion * (1 - h));
        var cook = pearson / (1 - h) * (pearson / (1 - h)) * h / (fit.Dispersion * fit.Rank);
        return new GlmResidual(
            fit.Rows[i], y - μ, (y - μ) / fit.Link.Slope(fit.LinearPredictor[i]), pearson, deviance, pearson / scale, deviance / scale, h, cook);
    }
}
