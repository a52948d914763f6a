using Tidemark.Analysis.Answers;
using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.MarginalMeans;

namespace Tidemark.Analysis.Methods.MarginalMeans;

/// <summary>Marginal means and contrasts of a model with a link on the scale of the response, as emmeans' <c>type = "response"</c>.</summary>
internal static class ResponseScale
{
    /// <summary>The inverse link of a mean with its limits, and its standard error by the delta method.</summary>
    public static Fields? Mean(MarginalEstimate row, LinkFunction? link)
    {
        if (link is null || link.Name == "identity")
        {
            return null;
        }

        var (a, b) = (link.Inverse(row.ConfLow), link.Inverse(row.ConfHigh));
        return new()
        {
            { "response", link.Inverse(row.Estimate) },
            { "responseStdError", row.StdError * Math.Abs(link.Slope(row.Estimate)) },
            { "responseLow", Math.Min(a, b) },
            { "responseHigh", Math.Max(a, b) },
        };
    }

    /// <summary>The ratio of means (log link) or odds (logit) that a contrast is the logarithm of.</summary>
    public static Fields? Ratio(MarginalEstimate row, LinkFunction? link) => link?.Name is not ("log" or "logit") ? null : new()
    {
        { "ratio", Math.Exp(row.Estimate) },
        { "ratioStdError", row.StdError * Math.Exp(row.Estimate) },
        { "ratioLow", Math.Exp(row.ConfLow) },
        { "ratioHigh", Math.Exp(row.ConfHigh) },
    };
}
