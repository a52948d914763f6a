using Tidemark.Analysis.Answers;
using Tidemark.Statistics.MeasurementError;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Methods.MeasurementError;

/// <summary><c>simex "y ~ marker" --error-sd 0.3</c>: coefficients corrected for measurement error.</summary>
public static class SimexWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("simex", "slope, odds ratio or hazard ratio corrected for measurement error in the marker by simulation and extrapolation", "simex::simex", Ask)
    {
        Forms = OutcomeModel.Forms,
        OwnOptions =
        [
            new("error-sd", OptionKind.Number, "Standard deviation of the measurement error, in units of the marker (needed)") { AtLeast = 0 },
            .. OutcomeModel.Options,
            MethodOption.Among("extrapolation", "Curve of the coefficients", "quadratic", "linear", "nonlinear"),
            new("lambda", OptionKind.Numbers, "Amounts of added error variance, in multiples of its own") { Default = "0.5,1,1.5,2", AtLeast = 0, Open = true },
            new("replicates", OptionKind.Count, "Simulated markers for each amount") { Default = "100", AtLeast = 2 },
            CommonOptions.Seed,
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            .. Keys.Terms,
            .. Keys.Terms.Where(key => key.Path is not ("covariance" or "terms[].robustStdError")).Select(key => key with { Path = key.Path.Replace("terms", "naive", StringComparison.Ordinal), Meaning = key.Meaning + ", the marker taken as exact" }),
            new("points[].lambda", "amount of added error variance"),
            new("points[].estimates", "mean coefficients there, in the order of terms"),
        ],
        Notes = "`terms` are corrected (log odds ratios, log hazard ratios), with the jackknife standard errors of Stefanski and Cook; z for logistic and Cox models.",
        Theory = ["simex"],
        Examples = ["simex \"bwt ~ lwt + smoke\" --marker lwt --error-sd 10 --data birthwt.csv", "simex \"Surv(time, status == 2) ~ log(bili) + age\" --marker \"log(bili)\" --error-sd 0.3 --data pbc.csv"],
    };

    private static Outcome<Answer> Ask(Question question)
    {
        if (question.NumberOrNone("error-sd") is not { } error)
        {
            return Question.Refuse(FindingCodes.OptionRefused, "simex needs --error-sd, the standard deviation of the measurement error.", "error-sd");
        }

        var kind = question.Text("extrapolation") switch { "linear" => Extrapolation.Linear, "nonlinear" => Extrapolation.Nonlinear, _ => Extrapolation.Quadratic };
        return OutcomeModel.Read(question, (frame, model) =>
        {
            var fit = Simex.Fit(
                model.Terms, model.Marker, error, values => model.Fit(values), new SeededRandom((ulong)question.Count("seed")), question.Count("replicates"), question.Numbers("lambda"), kind, model.Df, question.ConfLevel);
            return new(
                new Answer($"SIMEX of a {model.Name}", frame.Count, frame.Dropped, new Fields
                {
                    { "terms", Broom.Terms(fit.Terms) },
                    { "covariance", fit.Covariance },
                    { "naive", Broom.Terms(fit.Naive) },
                    { "points", fit.Points.Select(p => new Fields { { "lambda", p.Lambda }, { "estimates", p.Estimates.ToArray() } }).ToArray() },
                })
                { Warnings = fit.Warnings },
                []);
        });
    }
}
