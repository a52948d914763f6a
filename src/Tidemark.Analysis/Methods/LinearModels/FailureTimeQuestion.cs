using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>From the questions of <c>survreg</c> and <c>tobit</c> to a fit and its answer.</summary>
internal static class FailureTimeQuestion
{
    public static MethodOption Distribution(string otherwise) => MethodOption.Among(
        "dist", "Distribution of the times", [otherwise, .. FailureTimeDistribution.All.Select(d => d.Name).Where(name => name != otherwise)]);

    public static CensoredTimes Times(SurvivalResponse survival) => survival.Kind switch
    {
        SurvivalKind.Interval => new CensoredTimes(survival.Low!, survival.High!),
        SurvivalKind.Left => CensoredTimes.Left(survival.Time, survival.Event),
        _ => CensoredTimes.Right(survival.Time, survival.Event),
    };

    public static Outcome<Answer> Answered(Question question, ModelFrame frame, CensoredTimes times, double? scale, string method)
    {
        if (LinearForms.Refusal(question, frame, takesStrata: true) is { } refusal)
        {
            return refusal;
        }

        var weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        if (weights?.Any(w => w < 0) == true)
        {
            return Question.Refuse(FindingCodes.ValuesDoNotFit, "A weight is negative.", "weights");
        }

        if (frame.Design.Columns.Count == 0)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, $"{question.Method.Word} needs a constant or a term.", "FORMULA");
        }

        var fit = AcceleratedFailureTime.Fit(frame.Design, times, new FailureTimeOptions
        {
            Distribution = FailureTimeDistribution.All.First(d => d.Name == question.Text("dist")),
            Weights = weights,
            Offset = frame.Offset,
            Strata = frame.Strata?.Codes,
            StrataNames = frame.Strata?.Levels ?? [],
            Cluster = frame.Cluster?.Codes,
            Scale = scale,
            ConfidenceLevel = question.ConfLevel,
        });
        var (predictions, refused) = question.Shows("predict") || question.Shows("quantiles") ? FailureTimePrediction.Of(question, frame, fit) : (null, null);
        return refused ?? new(
            new Answer($"{method}, {fit.Distribution.Name}", fit.N, frame.Dropped, FailureTimeFields.Body(question, frame, fit, times, predictions))
            {
                Warnings = fit.Warnings,
                Convergence = fit.Convergence,
            },
            []);
    }
}
