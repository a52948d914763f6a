using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Agreement;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary>What the words for a line between two methods share: <c>y ~ x</c>.</summary>
internal static class LineQuestion
{
    public static IReadOnlyList<MethodOption> Options { get; } =
    [
        MethodOption.Among("ci", "Intervals: by formula (jackknife where there is none), jackknife, bootstrap quantiles, bias-corrected bootstrap", "analytical", "jackknife", "bootstrap", "bca"),
        new("replicates", OptionKind.Count, "Bootstrap resamples") { Default = "999", AtLeast = 1 },
        CommonOptions.Seed,
        CommonOptions.ConfLevel,
        new("at", OptionKind.Numbers, "Values of x at which the difference of the methods is wanted"),
        CommonOptions.Show("residuals", "fitted"),
    ];

    public static IReadOnlyList<AnswerKey> AnswerKeys { get; } =
    [
        new("terms[].term", "(Intercept), the constant difference, and Slope, the proportional one"),
        new("terms[].estimate", "estimate"),
        new("terms[].stdError", "standard error, where the method has one"),
        new("terms[].confLow", "lower confidence limit"),
        new("terms[].confHigh", "upper confidence limit"),
        new("bias[].at", "value of x"),
        new("bias[].estimate", "difference y - x of the line there"),
        new("bias[].percent", "the same in percent of x"),
        new("residuals", "y - a - bx, on request"),
        new("fitted", "a + bx, on request"),
    ];

    /// <summary>Fits the line and answers; further keys are added by <paramref name="more"/>.</summary>
    public static Outcome<Answer> Answer(Question question, LineMethod method, string name, LineOptions options, Func<double[], double[], LineFit, Fields?>? more = null) =>
        question.OnVariables(frame =>
        {
            if (frame.Left is not [{ } left] || frame.Right is not [{ } right] || frame.Given.Count > 0)
            {
                return Question.Refuse(FindingCodes.FormOfFormula, $"{question.Method.Word} takes y ~ x: one method on each side.", "FORMULA");
            }

            if ((left.NumberFault ?? right.NumberFault) is { } fault)
            {
                return question.Refused(fault);
            }

            var (x, y) = (right.Numbers!, left.Numbers!);
            var fit = MethodComparison.Fit(x, y, method, options with
            {
                ConfidenceLevel = question.ConfLevel,
                Interval = Interval(question.Text("ci")!),
                Replicates = question.Count("replicates"),
                Random = new SeededRandom((ulong)question.Number("seed")),
            });
            var body = Body(question, x, y, fit).And(more?.Invoke(x, y, fit));
            return new(new Answer(name, fit.N, frame.Dropped, body) { Warnings = fit.Warnings, Convergence = method == LineMethod.WeightedDeming ? fit.Convergence : null }, []);
        });

    private static Fields Body(Question question, double[] x, double[] y, LineFit fit) => new()
    {
        { "terms", new[] { Row("(Intercept)", fit.Intercept), Row("Slope", fit.Slope) } },
        {
            "bias", !question.Has("at") ? null : question.Numbers("at").Select(at => new Fields
            {
                { "at", at }, { "estimate", fit.BiasAt(at) }, { "percent", 100 * fit.BiasAt(at) / at },
            }).ToArray()
        },
        { "residuals", question.Shows("residuals") ? fit.Residuals(x, y) : null },
        { "fitted", question.Shows("fitted") ? x.Select(v => fit.Intercept.Estimate + (fit.Slope.Estimate * v)).ToArray() : null },
    };

    private static Fields Row(string term, LineCoefficient c) => new()
    {
        { "term", term },
        { "estimate", c.Estimate },
        { "stdError", double.IsNaN(c.StdError) && double.IsFinite(c.Estimate) ? null : c.StdError },
        { "confLow", c.Interval.Low },
        { "confHigh", c.Interval.High },
    };

    private static LineInterval Interval(string text) => text switch
    {
        "jackknife" => LineInterval.Jackknife,
        "bootstrap" => LineInterval.Bootstrap,
        "bca" => LineInterval.BiasCorrectedBootstrap,
        _ => LineInterval.Analytical,
    };
}
