using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>From the question of <c>glm</c> to a fit: family, link, response and weights.</summary>
internal static class GlmQuestion
{
    public static (GlmFit? Fit, Outcome<Answer>? Refused) Fit(Question question, ModelFrame frame)
    {
        var family = Family(question);
        if (Response(frame, family) is not { } response)
        {
            return (null, frame.ResponseColumns is null && frame.ResponseFault is { } fault
                ? question.Refused(fault)
                : Question.Refuse(FindingCodes.FormOfFormula, "cbind(successes, failures) is a response of the families binomial and quasibinomial.", "FORMULA"));
        }

        var (y, trials) = response;
        var column = question.Text("weights") is { } name ? frame.Column(name) : null;
        double[]? weights = column is null ? trials : trials is null ? column : [.. column.Zip(trials, (w, t) => w * t)];
        if (weights?.Any(w => w < 0) == true)
        {
            return (null, Question.Refuse(FindingCodes.ValuesDoNotFit, "A weight or a number of trials is negative.", "weights"));
        }

        var odd = Array.FindIndex(y, v => !family.IsPossible(v));
        if (odd >= 0 && !(weights?[odd] == 0))
        {
            return (null, Question.Refuse(
                FindingCodes.ValuesDoNotFit,
                $"The response {frame.ResponseLabel} is {Deparsed(y[odd])} in row {frame.Rows[odd] + 1}, which the family {question.Text("family")} does not have.",
                frame.ResponseLabel));
        }

        var options = new GlmOptions
        {
            Link = Link(question),
            Weights = weights,
            Offset = frame.Offset,
            ConfidenceLevel = question.ConfLevel,
            Epsilon = question.NumberOrNone("epsilon"),
        };
        return (
            question.Text("family") == "negbin" && question.NumberOrNone("theta") is null
                ? NegativeBinomialRegression.Fit(frame.Design, y, options)
                : GeneralizedLinearModel.Fit(frame.Design, y, family, options),
            null);
    }

    private static string Deparsed(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static LinkFunction? Link(Question question) => LinkFunction.All.FirstOrDefault(link => link.Name == question.Text("link"));

    private static ResponseFamily Family(Question question) => question.Text("family") switch
    {
        "binomial" => ResponseFamily.Binomial,
        "poisson" => ResponseFamily.Poisson,
        "Gamma" => ResponseFamily.Gamma,
        "inverse.gaussian" => ResponseFamily.InverseGaussian,
        "quasibinomial" => ResponseFamily.QuasiBinomial,
        "quasipoisson" => ResponseFamily.QuasiPoisson,
        "negbin" => ResponseFamily.NegativeBinomial(question.NumberOrNone("theta") ?? 1),
        _ => ResponseFamily.Gaussian,
    };

    // Proportions of trials, levels after the first as success, or the numbers as they are.
    private static (double[] Y, double[]? Trials)? Response(ModelFrame frame, ResponseFamily family)
    {
        if (frame.ResponseColumns is { Columns: [var successes, var failures] })
        {
            double[] trials = [.. successes.Zip(failures, (s, f) => s + f)];
            return family.IsBinomial ? ([.. successes.Zip(trials, (s, t) => t == 0 ? 0 : s / t)], trials) : null;
        }

        return frame.Response.Length > 0 ? (frame.Response, null)
            : family.IsBinomial && frame.ResponseFactor is { } factor ? (Array.ConvertAll(factor.Codes, c => c == 0 ? 0.0 : 1), null)
            : null;
    }
}
