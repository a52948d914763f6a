using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Predictions of a linear model at the rows of the fit or at new ones.</summary>
internal static class LmPrediction
{
    public static (Fields[]? Rows, Outcome<Answer>? Refused) Of(Question question, ModelFrame frame, LinearModelFit fit)
    {
        var reading = frame.DesignFor(question.File("newdata") ?? frame.Data.Take(frame.Rows));
        if (reading.Design is not { } design)
        {
            return (null, question.Refused(reading.Fault!));
        }

        return (
            [
                .. Enumerable.Range(0, design.Rows).Select(i =>
                {
                    var (estimate, error, mean, observation) = fit.PredictWithError(LinearFields.Row(design, i), question.ConfLevel, reading.Offset?[i] ?? 0);
                    return new Fields
                    {
                        { "fit", estimate },
                        { "stdError", error },
                        { "confLow", mean.Low },
                        { "confHigh", mean.High },
                        { "predLow", observation.Low },
                        { "predHigh", observation.High },
                    };
                }),
            ],
            null);
    }
}
