using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary><c>firth "y ~ x"</c>: penalized logistic regression.</summary>
public static class FirthWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("firth", "logistic regression with Firth's penalty: finite under separation, profile penalized likelihood intervals and tests", "logistf::logistf", Ask)
    {
        Forms = [new("y ~ x", "y 0/1, false/true or two levels, the first of which is failure")],
        OwnOptions =
        [
            CommonOptions.Weights,
            CommonOptions.ConfLevel,
            MethodOption.Among("ci", "Intervals and tests of the coefficients", "profile", "wald"),
            CommonOptions.Show("fitted", "predict"),
            CommonOptions.NewData,
        ],
        AnswerKeys =
        [
            .. Keys.Terms,
            new("fit.logLik", "penalized log likelihood"),
            new("fit.logLikNull", "the same of the constant alone"),
            .. Keys.Test("fit.likelihoodRatioTest", "all coefficients but the constant are zero, by the penalized likelihoods of both models"),
            .. Keys.Test("fit.waldTest", "the same by Wald's quadratic form"),
            new("fitted", "probabilities, rows kept"),
            new("predict[].link", "linear predictor"),
            new("predict[].linkStdError", "its standard error"),
            new("predict[].fit", "probability"),
            new("predict[].confLow", "lower confidence limit of the probability, by the linear predictor's"),
            new("predict[].confHigh", "upper confidence limit of the probability"),
        ],
        Notes =
            "`terms[].statistic` is χ² on 1 degree of freedom of the penalized likelihood ratio, or z with `--ci wald`. Standard errors are those of the augmented data, as logistf 1.26.",
        Theory = ["logistic-regression", "formulas"],
        Examples = ["firth \"case ~ age + oc + vic + dia\" --data sex2.csv", "firth \"y ~ x + z\" --data separated.csv --ci wald"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnModel(frame => Answered(question, frame));

    private static Outcome<Answer> Answered(Question question, ModelFrame frame)
    {
        double[] y = frame.Response.Length > 0 ? frame.Response : frame.ResponseFactor is { } factor ? Array.ConvertAll(factor.Codes, c => c == 0 ? 0.0 : 1) : [];
        if (y.Length == 0)
        {
            return question.Refused(frame.ResponseFault!);
        }

        if (LinearForms.Refusal(question, frame) is { } refusal)
        {
            return refusal;
        }

        var odd = Array.FindIndex(y, v => v is not (0 or 1));
        if (odd >= 0 || frame.Offset is not null)
        {
            return odd < 0
                ? Question.Refuse(FindingCodes.FormOfFormula, "firth has no offset.", "FORMULA")
                : Question.Refuse(FindingCodes.ValuesDoNotFit, $"The response {frame.ResponseLabel} is neither 0 nor 1 in row {frame.Rows[odd] + 1}; compare it: {frame.ResponseLabel} == value.", frame.ResponseLabel);
        }

        var weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        if (weights?.Any(w => w < 0) == true)
        {
            return Question.Refuse(FindingCodes.ValuesDoNotFit, "A weight is negative.", "weights");
        }

        var fit = LogisticRegression.FitFirth(frame.Design, y, question.ConfLevel, weights);
        var terms = question.Text("ci") == "wald" ? [.. fit.Terms.Select((t, j) => Wald(t, question.ConfLevel))] : fit.Terms;
        var (predictions, refused) = question.Shows("predict") ? FirthPrediction.Of(question, frame, fit) : (null, null);
        return refused ?? new(
            new Answer("logistic regression by Firth's penalized likelihood", fit.N, frame.Dropped, new Fields
            {
                { "terms", Broom.Terms(terms) },
                { "covariance", fit.Covariance },
                { "fit", Fit(fit, frame) },
                { "fitted", question.Shows("fitted") ? fit.Fitted.ToArray() : null },
                { "predict", predictions },
            })
            {
                Warnings = fit.Warnings,
                Convergence = fit.Convergence,
            },
            []);
    }

    private static Fields Fit(LogisticFit fit, ModelFrame frame)
    {
        var df = fit.Terms.Count(t => !double.IsNaN(t.Estimate)) - (frame.HasIntercept ? 1 : 0);
        var ratio = 2 * (fit.LogLik - fit.NullLogLik);
        return new()
        {
            { "logLik", fit.LogLik },
            { "logLikNull", fit.NullLogLik },
            { "likelihoodRatioTest", df > 0 ? Broom.Test(ratio, df, ChiSquared.UpperTail(Math.Max(ratio, 0), df)) : null },
            { "waldTest", df > 0 ? Broom.Test(fit.WaldTest()) : null },
        };
    }

    private static Coefficient Wald(Coefficient term, double level)
    {
        var q = Normal.Quantile((1 - level) / 2, upper: true);
        var z = term.Estimate / term.StdError;
        return term with
        {
            Statistic = z,
            PValue = 2 * Normal.Cdf(Math.Abs(z), upper: true),
            ConfLow = term.Estimate - (q * term.StdError),
            ConfHigh = term.Estimate + (q * term.StdError),
        };
    }
}
