using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Predicted probabilities of Firth's regression at the rows of the fit or at new ones.</summary>
internal static class FirthPrediction
{
    public static (Fields[]? Rows, Outcome<Answer>? Refused) Of(Question question, ModelFrame frame, LogisticFit fit)
    {
        var reading = frame.DesignFor(question.File("newdata") ?? frame.Data.Take(frame.Rows));
        if (reading.Design is not { } design)
        {
            return (null, question.Refused(reading.Fault!));
        }

        var q = Normal.Quantile((1 - question.ConfLevel) / 2, upper: true);
        return ([.. Enumerable.Range(0, design.Rows).Select(i => Row(fit, LinearFields.Row(design, i), q))], null);
    }

    private static Fields Row(LogisticFit fit, double[] row, double q)
    {
        int[] known = [.. Enumerable.Range(0, row.Length).Where(j => !double.IsNaN(fit.Terms[j].Estimate))];
        var η = known.Sum(j => row[j] * fit.Terms[j].Estimate);
        var error = Math.Sqrt(known.Sum(j => known.Sum(k => row[j] * fit.Covariance[j, k] * row[k])));
        return new()
        {
            { "link", η },
            { "linkStdError", error },
            { "fit", LinkFunction.Logit.Inverse(η) },
            { "confLow", LinkFunction.Logit.Inverse(η - (q * error)) },
            { "confHigh", LinkFunction.Logit.Inverse(η + (q * error)) },
        };
    }
}
