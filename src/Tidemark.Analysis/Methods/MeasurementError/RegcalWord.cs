using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.MeasurementError;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Methods.MeasurementError;

/// <summary><c>regcal "y ~ w1 + z" --measurements w1,w2</c>: regression calibration.</summary>
public static class RegcalWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("regcal", "slope, odds ratio or hazard ratio corrected for measurement error in the marker by regression calibration; reliability from replicates", "mecor, rcreg", Ask)
    {
        Forms = OutcomeModel.Forms,
        OwnOptions =
        [
            new("error-sd", OptionKind.Number, "Known standard deviation of the error of one measurement, in units of the marker; not given: from the replicates") { AtLeast = 0, Open = true },
            new("measurements", OptionKind.Columns, "Columns with the replicate measurements, the marker's own among them; a subject may miss some"),
            .. OutcomeModel.Options,
            new("replicates", OptionKind.Count, "Bootstrap resamples for standard errors and intervals that count the calibration; 0 takes the calibrated marker as exact") { Default = "500", AtLeast = 0 },
            CommonOptions.Seed,
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            .. Keys.Terms,
            .. Keys.Terms.Where(key => key.Path is not ("covariance" or "terms[].robustStdError")).Select(key => key with { Path = key.Path.Replace("terms", "naive", StringComparison.Ordinal), Meaning = key.Meaning + ", the marker taken as exact" }),
            new("reliability.estimate", "variance between subjects over the variance of one measurement"),
            new("reliability.errorVariance", "variance of the error of one measurement"),
            new("reliability.trueVariance", "variance of the true marker between subjects"),
            new("reliability.df", "degrees of freedom of the error variance; Infinity where it is known"),
        ],
        Notes = "The naive fit uses the mean of the measurements. Calibration is exact for linear models, an approximation for logistic and Cox models where the effect is large or events are frequent. "
            + "Rows need the marker of the formula; further measurements may be missing.",
        Theory = ["regression-calibration"],
        Examples = ["regcal \"bwt ~ w1 + smoke\" --measurements w1,w2 --data study.csv", "regcal \"Surv(time, event) ~ marker\" --error-sd 0.3 --data study.csv"],
    };

    private static Outcome<Answer> Ask(Question question)
    {
        var columns = question.Words("measurements");
        if (question.NumberOrNone("error-sd") is null && columns.Length < 2)
        {
            return Question.Refuse(FindingCodes.OptionRefused, "regcal needs --error-sd, or --measurements with two columns or more.", "error-sd");
        }

        if (columns.FirstOrDefault(name => question.Data[name] is not { IsNumeric: true }) is { } text)
        {
            return Question.Refuse(FindingCodes.ValuesDoNotFit, $"The column {text} of --measurements is not numeric.", text);
        }

        return OutcomeModel.Read(question, (frame, model) =>
        {
            var marker = model.Marker;
            double[][] all = [.. columns.Select(name => frame.Rows.Select(i => question.Data[name]!.Numbers[i]).ToArray())];
            double[][] measured = [.. marker.Select((w, i) => all.Length == 0 ? [w] : all.Select(c => c[i]).Append(double.NaN).ToArray())];
            return Answered(question, frame.Count, frame.Dropped, model, [.. measured.Select((m, i) => m.All(double.IsNaN) ? [marker[i]] : m)]);
        });
    }

    private static Outcome<Answer> Answered(Question question, int n, int dropped, OutcomeModel model, double[][] measured)
    {
        var (level, others, error) = (question.ConfLevel, model.Others, question.NumberOrNone("error-sd"));
        var calibrated = RegressionCalibration.Calibrate(measured, others, error);
        double[] means = [.. measured.Select(m => Moments.Mean([.. m.Where(v => !double.IsNaN(v))]))];
        var naive = model.Fit(means);
        var fit = calibrated.Warnings.Count > 0 ? naive : model.Fit([.. calibrated.Values]);
        var covariance = calibrated.Warnings.Count > 0 || question.Count("replicates") == 0 ? fit.Covariance : Resampled(question, model, measured, others, error);
        return new(
            new Answer($"Regression calibration of a {model.Name}", n, dropped, new Fields
            {
                { "terms", calibrated.Warnings.Count > 0 ? null : Broom.Terms(Simex.Table(model.Terms, fit.Estimates, covariance, model.Df, level)) },
                { "covariance", calibrated.Warnings.Count > 0 ? null : covariance },
                { "naive", Broom.Terms(Simex.Table(model.Terms, naive.Estimates, naive.Covariance, model.Df, level)) },
                { "reliability", new Fields { { "estimate", calibrated.Reliability }, { "errorVariance", calibrated.ErrorVariance }, { "trueVariance", calibrated.TrueVariance }, { "df", calibrated.Df } } },
            })
            { Warnings = calibrated.Warnings },
            []);
    }

    // Subjects are resampled with all their measurements, and calibrated anew.
    private static double[,] Resampled(Question question, OutcomeModel model, double[][] measured, double[][] others, double? error)
    {
        var random = new SeededRandom((ulong)question.Count("seed"));
        var (n, p, draws) = (measured.Length, model.Terms.Count, new double[question.Count("replicates")][]);
        Parallel.For(0, draws.Length, b =>
        {
            var stream = random.Stream(b);
            int[] rows = [.. Enumerable.Range(0, n).Select(_ => stream.NextInt(n))];
            var again = RegressionCalibration.Calibrate([.. rows.Select(i => measured[i])], [.. others.Select(c => rows.Select(i => c[i]).ToArray())], error);
            draws[b] = again.Warnings.Count > 0 ? [.. Enumerable.Repeat(double.NaN, p)] : [.. model.Fit([.. again.Values], rows).Estimates];
        });
        double[][] usable = [.. draws.Where(d => d.All(double.IsFinite))];
        var covariance = new double[p, p];
        double[] mean = [.. Enumerable.Range(0, p).Select(j => usable.Select(d => d[j]).DefaultIfEmpty(double.NaN).Average())];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                covariance[i, j] = usable.Sum(d => (d[i] - mean[i]) * (d[j] - mean[j])) / (usable.Length - 1);
            }
        }

        return covariance;
    }
}
