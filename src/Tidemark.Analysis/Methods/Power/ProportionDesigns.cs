using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Power;

namespace Tidemark.Analysis.Methods.Power;

/// <summary>Designs for proportions.</summary>
internal static class ProportionDesigns
{
    public static Outcome<Answer> Two(Question q) => q.NumberOrNone("p1") is { } p1
        ? PowerAnswer.Of(
            q, "Two-sample comparison of proportions power calculation", ProportionPower.TwoSample(p1, q.Text("alternative") == "two.sided", q.Flag("strict")),
            ("n", q.NumberOrNone("n")), ("p2", q.NumberOrNone("p2")), _ => new() { { "p1", p1 }, { "strict", q.Flag("strict") } })
        : PowerAnswer.Needs(q, "--p1");

    public static Outcome<Answer> ByArcsine(Question q) => PowerAnswer.Of(
        q, "Proportion power calculation for a binomial distribution (arcsine transformation)", NormalPower.OneSample(PowerAnswer.AlternativeOf(q)),
        ("n", q.NumberOrNone("n")), ("h", Effect(q, "p", "p0")));

    public static Outcome<Answer> TwoByArcsine(Question q) => PowerAnswer.Of(
        q, "Difference of proportions power calculation (arcsine transformation)", NormalPower.TwoSample(PowerAnswer.AlternativeOf(q)),
        ("n", q.NumberOrNone("n")), ("h", Effect(q, "p1", "p2")));

    public static Outcome<Answer> UnequalByArcsine(Question q) => q.NumberOrNone("n1") is { } first
        ? PowerAnswer.Of(
            q, "Difference of proportions power calculation with unequal sizes (arcsine transformation)", NormalPower.Unequal(first, PowerAnswer.AlternativeOf(q)),
            ("n2", q.NumberOrNone("n2")), ("h", Effect(q, "p1", "p2")), _ => new() { { "n1", first } })
        : PowerAnswer.Needs(q, "--n1");

    public static Outcome<Answer> SingleArmDesign(Question q)
    {
        if (q.NumberOrNone("p0") is not { } p0 || q.NumberOrNone("p1") is not { } p1 || p1 <= p0)
        {
            return PowerAnswer.Needs(q, "--p0 and --p1, the second above the first, and --n or --power");
        }

        var level = q.NumberOrNone("sig-level") ?? 0.05;
        if (q.NumberOrNone("n") is { } n)
        {
            var given = SingleArm.Of((int)n, p0, p1, level);
            return PowerAnswer.Of("Exact binomial single-arm design", "power", given.Power, Parameters(given, p0, p1));
        }

        return SingleArm.Smallest(p0, p1, level, q.NumberOrNone("power") ?? 0.8) is { } design
            ? PowerAnswer.Of("Exact binomial single-arm design", "n", design.N, Parameters(design, p0, p1))
            : PowerAnswer.Of("Exact binomial single-arm design", "n", double.NaN, new() { { "p0", p0 }, { "p1", p1 } }, [StatisticalWarning.Domain("No size up to 5000 has the power.")]);
    }

    public static Outcome<Answer> Simon(Question q)
    {
        if (q.NumberOrNone("p0") is not { } p0 || q.NumberOrNone("p1") is not { } p1 || p1 <= p0)
        {
            return PowerAnswer.Needs(q, "--p0 and --p1, the second above the first");
        }

        Fields parameters = new() { { "p0", p0 }, { "p1", p1 }, { "sigLevel", q.NumberOrNone("sig-level") ?? 0.05 }, { "power", q.NumberOrNone("power") ?? 0.8 } };
        if (SimonDesigns.Find(p0, p1, (double)parameters["sigLevel"]!, (double)parameters["power"]!, q.Count("largest")) is not { } found)
        {
            return PowerAnswer.Of("Simon's two-stage design", "n", double.NaN, parameters, [StatisticalWarning.Domain($"No design of up to {q.Count("largest")} subjects holds the errors.")]);
        }

        var body = new Fields
        {
            { "estimate", Broom.Estimate("n", found.Optimal.N) },
            { "parameters", parameters },
            { "designs", new[] { Row("optimal", found.Optimal), Row("minimax", found.Minimax) } },
        };
        return new(new Answer("Simon's two-stage design", 0, 0, body), []);
    }

    public static Outcome<Answer> Margin(Question q)
    {
        if (q.NumberOrNone("margin") is not { } margin)
        {
            return PowerAnswer.Needs(q, "--margin, half the width of the interval, and --p or --sd");
        }

        var p = q.NumberOrNone("p");
        var variance = p is { } share ? share * (1 - share) : q.Number("sd") * q.Number("sd");
        var z = Normal.Quantile((1 - q.ConfLevel) / 2, upper: true);
        var exact = p is { } s ? ProportionPower.SizeForMargin(s, margin, q.ConfLevel) : z * z * variance / (margin * margin);
        return PowerAnswer.Of(
            "Size for an interval of a given width", "n", Math.Ceiling(exact), new() { { "nExact", exact }, { "margin", margin }, { "p", p }, { "confLevel", q.ConfLevel } });
    }

    public static Outcome<Answer> McNemar(Question q) => q.NumberOrNone("p10") is { } a && q.NumberOrNone("p01") is { } b && a + b <= 1 && a != b
        ? PowerAnswer.Of(
            q, "McNemar's test power calculation (Connor 1987)",
            new PowerFunction((n, _, α) => Normal.Cdf(
                ((Math.Sqrt(n) * Math.Abs(a - b)) - (Normal.Quantile(q.Text("alternative") == "two.sided" ? α / 2 : α, upper: true) * Math.Sqrt(a + b))) / Math.Sqrt(a + b - ((a - b) * (a - b)))))
            { SmallestN = 1e-9 },
            ("n", q.NumberOrNone("n")), ("p10", a), _ => new() { { "p01", b } })
        : PowerAnswer.Needs(q, "--p10 and --p01, different and together at most 1");

    public static Outcome<Answer> RankSum(Question q) => PowerAnswer.Of(
        q, "Wilcoxon rank sum test power calculation (Noether 1987)",
        new PowerFunction((n, prob, α) => Normal.Cdf(
            (Math.Sqrt(6 * n) * Math.Abs(prob - 0.5)) - Normal.Quantile(q.Text("alternative") == "two.sided" ? α / 2 : α, upper: true)))
        { SmallestN = 1e-9, NoEffect = 0.5 + 1e-12, FarEffect = 1 },
        ("n", q.NumberOrNone("n")), ("prob", q.NumberOrNone("prob")));

    private static double? Effect(Question q, string first, string second) =>
        q.NumberOrNone("h") ?? (q.NumberOrNone(first) is { } a && q.NumberOrNone(second) is { } b ? NormalPower.ArcsineEffect(a, b) : null);

    private static Fields Parameters(SingleArmDesign d, double p0, double p1) => new()
    {
        { "n", d.N }, { "critical", d.Critical }, { "sigLevel", d.SigLevel }, { "power", d.Power }, { "p0", p0 }, { "p1", p1 },
    };

    private static Fields Row(string name, SimonDesign d) => new()
    {
        { "name", name },
        { "r1", d.FirstLimit },
        { "n1", d.FirstN },
        { "r", d.Limit },
        { "n", d.N },
        { "expectedN", d.ExpectedN },
        { "earlyStop", d.EarlyStop },
        { "sigLevel", d.SigLevel },
        { "power", d.Power },
    };
}
