using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Power;

namespace Tidemark.Analysis.Methods.Power;

/// <summary>Designs for means, correlations and variances.</summary>
internal static class MeanDesigns
{
    public static Outcome<Answer> TTest(Question q) => T(q, "Two-sample t test power calculation", TTestPower.TwoSample(PowerAnswer.AlternativeOf(q), q.Flag("strict")), "n");

    public static Outcome<Answer> Paired(Question q) => T(q, "Paired t test power calculation", TTestPower.OneSample(PowerAnswer.AlternativeOf(q), q.Flag("strict")), "n");

    public static Outcome<Answer> OneSample(Question q) => T(q, "One-sample t test power calculation", TTestPower.OneSample(PowerAnswer.AlternativeOf(q), q.Flag("strict")), "n");

    public static Outcome<Answer> Unequal(Question q) => q.NumberOrNone("n1") is { } first
        ? T(q, "Two-sample t test with unequal sizes power calculation", TTestPower.Unequal(first, PowerAnswer.AlternativeOf(q)), "n2", new Fields { { "n1", first } })
        : PowerAnswer.Needs(q, "--n1");

    public static Outcome<Answer> NormalMean(Question q) => PowerAnswer.Of(
        q, "Mean power calculation for a normal distribution with known variance", NormalPower.OneSample(PowerAnswer.AlternativeOf(q)), ("n", q.NumberOrNone("n")), ("d", q.NumberOrNone("d")));

    public static Outcome<Answer> Correlation(Question q) => PowerAnswer.Of(
        q, "Approximate correlation power calculation (arctanh transformation)", CorrelationPower.Pearson(PowerAnswer.AlternativeOf(q)), ("n", q.NumberOrNone("n")), ("r", q.NumberOrNone("r")));

    public static Outcome<Answer> Anova(Question q)
    {
        if (q.NumberOrNone("groups") is not { } groups)
        {
            return PowerAnswer.Needs(q, "--groups");
        }

        const string Name = "Balanced one-way analysis of variance power calculation";
        var byF = q.Has("f") || (!q.Has("within-var") && !q.Has("between-var"));
        if (!byF && q.NumberOrNone("within-var") is null)
        {
            return PowerAnswer.Needs(q, "--within-var beside --between-var, or --f");
        }

        return byF
            ? PowerAnswer.Of(q, Name, VariancePower.AnovaByF((int)groups), ("n", q.NumberOrNone("n")), ("f", q.NumberOrNone("f")), _ => new() { { "groups", (int)groups } })
            : PowerAnswer.Of(
                q, Name, VariancePower.Anova((int)groups, q.Number("within-var")), ("n", q.NumberOrNone("n")), ("between-var", q.NumberOrNone("between-var")),
                _ => new() { { "groups", (int)groups }, { "withinVar", q.Number("within-var") } });
    }

    public static Outcome<Answer> LinearModel(Question q) => q.NumberOrNone("u") is { } u
        ? PowerAnswer.Of(q, "Multiple regression power calculation", VariancePower.LinearModel(u), ("v", q.NumberOrNone("v")), ("f2", q.NumberOrNone("f2")), _ => new() { { "u", u } })
        : PowerAnswer.Needs(q, "--u, the number of coefficients tested");

    public static Outcome<Answer> ChiSquared(Question q) => q.NumberOrNone("df") is { } df
        ? PowerAnswer.Of(q, "Chi squared power calculation", VariancePower.ChiSquaredTest(df), ("n", q.NumberOrNone("n")), ("w", q.NumberOrNone("w")), _ => new() { { "df", df } })
        : PowerAnswer.Needs(q, "--df");

    public static Outcome<Answer> Roc(Question q)
    {
        var (cases, controls) = (q.NumberOrNone("ncases"), q.NumberOrNone("ncontrols"));
        var kappa = cases is { } a && controls is { } b ? b / a : q.Number("kappa");
        return PowerAnswer.Of(
            q,
            "One ROC curve power calculation",
            RocPower.OneCurve(kappa, q.Text("alternative") == "two.sided"),
            ("ncases", cases ?? (controls / kappa)),
            ("auc", q.NumberOrNone("auc")),
            s => new() { { "ncontrols", kappa * s.N }, { "kappa", kappa } });
    }

    public static Outcome<Answer> Slope(Question q)
    {
        double[] times = q.Numbers("times");
        if (times.Length < 2 || q.NumberOrNone("sigma2") is not { } sigma2)
        {
            return PowerAnswer.Needs(q, "--times and --sigma2 (with --rho, or --var-intercept and --var-slope)");
        }

        var v = q.NumberOrNone("rho") is { } rho
            ? SlopePower.RandomSlopes(times, rho * sigma2, 0, 0, (1 - rho) * sigma2)
            : SlopePower.RandomSlopes(times, q.Number("var-intercept"), q.Number("var-slope"), q.Number("cov-slope"), sigma2);
        var variance = SlopePower.Variance(times, v);
        return double.IsNaN(variance)
            ? Question.Refuse(FindingCodes.OptionRefused, "The covariance of a subject's measurements is not positive definite, or the times do not differ.", "times")
            : PowerAnswer.Of(
                q, "Difference of two mean slopes power calculation", SlopePower.Of(variance, PowerAnswer.AlternativeOf(q)), ("n", q.NumberOrNone("n")), ("delta", q.NumberOrNone("delta")),
                s => new() { { "nTotal", 2 * s.N }, { "slopeVariance", variance } });
    }

    private static Outcome<Answer> T(Question q, string method, PowerFunction power, string size, Fields? more = null)
    {
        var sd = q.Number("sd");
        var scaled = power with
        {
            Of = (n, delta, α) => power.Of(n, delta / sd, α),
            NoEffect = (q.Text("alternative") == "less" ? -1 : 1) * power.NoEffect * sd,
            FarEffect = (q.Text("alternative") == "less" ? -1 : 1) * power.FarEffect * sd,
        };
        if (q.Text("solve") == "sd")
        {
            return Deviation(q, method, power, size);
        }

        var effect = q.Has("d") ? ("d", q.NumberOrNone("d")) : ("delta", q.NumberOrNone("delta"));
        return PowerAnswer.Of(
            q, method, q.Has("d") ? power : scaled, (size, q.NumberOrNone(size)), effect,
            _ => new Fields { { "sd", q.Has("d") ? null : sd }, { "strict", q.Flag("strict") } }.And(more));
    }

    private static Outcome<Answer> Deviation(Question q, string method, PowerFunction power, string size)
    {
        if (q.NumberOrNone(size) is not { } n || q.NumberOrNone("delta") is not { } delta || q.NumberOrNone("power") is not { } wanted)
        {
            return PowerAnswer.Needs(q, $"--{size}, --delta and --power to solve for the standard deviation");
        }

        var level = q.NumberOrNone("sig-level") ?? 0.05;
        var solution = power.Solve(n, null, wanted, level);
        var sd = Math.Abs(delta) / solution.Effect;
        return PowerAnswer.Of(
            method, "sd", sd, new() { { size, n }, { "delta", delta }, { "sd", sd }, { "power", wanted }, { "sigLevel", level }, { "alternative", q.Text("alternative") } }, solution.Warnings);
    }
}
