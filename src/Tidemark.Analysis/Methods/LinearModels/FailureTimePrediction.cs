using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Predictions and quantiles of an accelerated failure time model at the rows of the fit or at new ones.</summary>
internal static class FailureTimePrediction
{
    public static ((Fields[] Rows, Fields[] Quantiles)? Predictions, Outcome<Answer>? Refused) Of(Question question, ModelFrame frame, FailureTimeFit fit)
    {
        var data = question.File("newdata") ?? frame.Data.Take(frame.Rows);
        var reading = frame.DesignFor(data);
        var (strata, fault) = frame.StrataFor(data);
        if (reading.Fault is not null || fault is not null)
        {
            return (null, question.Refused((reading.Fault ?? fault)!));
        }

        var design = reading.Design!;
        var q = Normal.Quantile((1 - question.ConfLevel) / 2, upper: true);
        Fields[] rows = [.. Enumerable.Range(0, design.Rows).Select(i => Row(fit, LinearFields.Row(design, i), reading.Offset?[i] ?? 0, q))];
        Fields[] quantiles =
        [
            .. from i in Enumerable.Range(0, design.Rows)
               from p in question.Numbers("p")
               where strata[i] >= 0
               select Quantile(fit, i, LinearFields.Row(design, i), p, strata[i], reading.Offset?[i] ?? 0, q),
        ];
        return ((rows, quantiles), null);
    }

    private static double Response(FailureTimeFit fit, double η) => fit.Distribution.IsLog ? Math.Exp(η) : η;

    private static Fields Row(FailureTimeFit fit, double[] row, double offset, double q)
    {
        var (η, error) = fit.Linear(row, offset);
        return new()
        {
            { "link", η },
            { "linkStdError", error },
            { "fit", Response(fit, η) },
            { "stdError", fit.Distribution.IsLog ? Math.Exp(η) * error : error },
            { "confLow", Response(fit, η - (q * error)) },
            { "confHigh", Response(fit, η + (q * error)) },
        };
    }

    private static Fields Quantile(FailureTimeFit fit, int i, double[] row, double p, int stratum, double offset, double q)
    {
        var (estimate, error, y, linear) = fit.Quantile(row, p, stratum, offset);
        return new()
        {
            { "row", i + 1 },
            { "p", p },
            { "estimate", estimate },
            { "stdError", error },
            { "confLow", Response(fit, y - (q * linear)) },
            { "confHigh", Response(fit, y + (q * linear)) },
        };
    }
}
