using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary><c>tobit "y ~ x" --lower 0.5</c>: regression of values below or above a limit.</summary>
public static class TobitWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "tobit", "regression (or one sample) of values of which some lie below or above a limit of quantification", "survival::survreg, AER::tobit, NADA::cenreg", Ask)
    {
        Forms =
        [
            new("y ~ x", "values at or below --lower are known only to lie there, at or above --upper likewise"),
            new("y ~ x --censored below", "where the column below is true, y is the row's own limit"),
            new("Surv(y, y > 0, type = \"left\") ~ x", "the same in the notation of survival"),
            new("Surv(l, u, type = \"interval2\") ~ x", "values between two limits"),
            new("y ~ 1", "one sample: its mean and, as scale, its standard deviation"),
        ],
        OwnOptions =
        [
            new("lower", OptionKind.Number, "Lower limit; 0 where no limit is given at all, as AER::tobit"),
            new("upper", OptionKind.Number, "Upper limit; none where it is not given"),
            new("censored", OptionKind.Column, "Column that is true (or 1) where y is a limit below which the value lies"),
            FailureTimeQuestion.Distribution("gaussian"),
            CommonOptions.Weights,
            CommonOptions.ConfLevel,
            CommonOptions.Show("fitted", "residuals", "predict", "quantiles"),
            new("p", OptionKind.Numbers, "Probabilities of --show quantiles") { Default = "0.1,0.9", AtLeast = 0, AtMost = 1, Open = true },
            CommonOptions.NewData,
        ],
        AnswerKeys = FailureTimeFields.Keys,
        Notes = "`terms` ends with `Log(scale)`; `fit.scale` is σ of the values before censoring. `--dist lognormal` takes the logarithm of the values and their limits.",
        Theory = ["tobit", "accelerated-failure-time", "formulas"],
        Examples =
        [
            "tobit \"durable ~ age + quant\" --data tobin.csv --lower 0",
            "tobit \"marker ~ visit\" --data markers.csv --censored below --dist lognormal",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnModel(frame => Answered(question, frame));

    private static Outcome<Answer> Answered(Question question, ModelFrame frame)
    {
        var isLimited = question.Has("lower") || question.Has("upper") || question.Has("censored");
        if (frame.Survival is { Kind: not SurvivalKind.Counting } survival)
        {
            return isLimited
                ? Question.Refuse(FindingCodes.OptionRefused, "Surv() states the limits: leave out --lower, --upper and --censored.", "lower")
                : FailureTimeQuestion.Answered(question, frame, FailureTimeQuestion.Times(survival), null, "censored regression");
        }

        if (frame.Survival is not null || frame.ResponseFault is not null)
        {
            return frame.ResponseFault is { } fault ? question.Refused(fault) : Question.Refuse(FindingCodes.FormOfFormula, "tobit has no entry times.", "FORMULA");
        }

        var (times, refused) = Limited(question, frame, isLimited);
        return refused ?? FailureTimeQuestion.Answered(question, frame, times!, null, "censored regression");
    }

    private static (CensoredTimes? Times, Outcome<Answer>? Refused) Limited(Question question, ModelFrame frame, bool isLimited)
    {
        var lower = question.NumberOrNone("lower") ?? (isLimited ? double.NegativeInfinity : 0);
        var upper = question.NumberOrNone("upper") ?? double.PositiveInfinity;
        if (!(lower < upper))
        {
            return (null, Question.Refuse(FindingCodes.OptionRefused, "--lower is not below --upper.", "lower"));
        }

        if (question.Text("censored") is not { } column)
        {
            return (CensoredTimes.Between(frame.Response, lower, upper), null);
        }

        var marks = frame.Categories(column);
        var names = marks.Levels.Where(level => level is not ("0" or "1" or "TRUE" or "FALSE" or "true" or "false")).ToArray();
        return names.Length > 0
            ? (null, Question.Refuse(FindingCodes.ValuesDoNotFit, $"--censored names '{column}', which holds '{names[0]}'; it takes 0/1 or false/true.", "censored"))
            : (CensoredTimes.Left(frame.Response, [.. marks.Codes.Select(c => marks.Levels[c] is "0" or "FALSE" or "false")]), null);
    }
}
