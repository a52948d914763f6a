using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Predictions of a generalized linear model at the rows of the fit or at new ones, on both scales.</summary>
internal static class GlmPrediction
{
    public static (Fields[]? Rows, Outcome<Answer>? Refused) Of(Question question, ModelFrame frame, GlmFit fit)
    {
        var reading = frame.DesignFor(question.File("newdata") ?? frame.Data.Take(frame.Rows));
        if (reading.Design is not { } design)
        {
            return (null, question.Refused(reading.Fault!));
        }

        var q = Normal.Quantile((1 - question.ConfLevel) / 2, upper: true);
        return ([.. Enumerable.Range(0, design.Rows).Select(i => Row(fit, LinearFields.Row(design, i), reading.Offset?[i] ?? 0, q))], null);
    }

    private static Fields Row(GlmFit fit, double[] row, double offset, double q)
    {
        var (η, error) = fit.Linear(row, offset);
        var (one, other) = (fit.Link.Inverse(η - (q * error)), fit.Link.Inverse(η + (q * error)));
        return new()
        {
            { "link", η },
            { "linkStdError", error },
            { "fit", fit.Link.Inverse(η) },
            { "stdError", error * Math.Abs(fit.Link.Slope(η)) },
            { "confLow", Math.Min(one, other) },
            { "confHigh", Math.Max(one, other) },
        };
    }
}
