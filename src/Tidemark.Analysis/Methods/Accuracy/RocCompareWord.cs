using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary><c>roc-compare "outcome ~ m1 + m2"</c>: areas of markers on the same rows, or of one marker in groups.</summary>
public static class RocCompareWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "roc-compare", "areas compared: DeLong's and bootstrap test, interval of the difference, test of more than two curves", "pROC::roc.test", Ask)
    {
        Forms =
        [
            new("outcome ~ m1 + m2", "two markers on the same rows: paired"),
            new("outcome ~ m1 + m2 + m3", "several markers: joint test and every pair"),
            new("outcome ~ marker | group", "one marker in different subjects: unpaired"),
        ],
        OwnOptions =
        [
            .. RocOptions.Classes,
            CommonOptions.Alternative,
            CommonOptions.ConfLevel,
            MethodOption.Among("method", "Test", "delong", "bootstrap"),
            MethodOption.Switch("paired", "Markers of one row belong together", otherwise: true),
            .. RocOptions.Part,
            .. RocOptions.Bootstrap,
            new("contrast", OptionKind.Text, "Contrasts of the areas for the joint test, numbers by commas, contrasts by ';'; without it every difference from the first"),
            MethodOption.Among("adjust", "Adjustment of the pairs' p values", "none", "holm", "hochberg", "hommel", "bonferroni", "BH", "BY"),
        ],
        AnswerKeys =
        [
            .. Keys.Estimate(),
            .. Keys.Estimate("estimates[]"),
            new("estimates[].adjusted", "p value adjusted for the number of pairs"),
            new("areas[].name", "marker, or level of the group"),
            new("areas[].estimate", "area, or the part of it asked"),
            new("areas[].stdError", "DeLong's standard error of the whole area"),
            new("areas[].confLow", "lower limit of the whole area"),
            new("areas[].confHigh", "upper limit of the whole area"),
            new("areas[].direction", "< where cases have higher markers, > where lower"),
            new("areas[].cases", "number of cases"),
            new("areas[].controls", "number of controls"),
            new("covariance", "DeLong's covariance of the areas, in their order"),
            .. Keys.Test("joint", "equality of all areas"),
            new("joint.method", "equality of all areas: method"),
        ],
        Notes = "`estimate` is the first area less the second, with its interval; of more than two areas `joint` is DeLong's chi-square and `estimates` has every pair.\n"
            + "Paired curves use the rows on which every marker is known. Each marker finds its own direction; a warning says where they differ.\n"
            + "A one-sided `less` says that the first area is smaller, for every method.",
        Theory = ["roc-curve", "roc-bootstrap"],
        Examples =
        [
            "roc-compare \"outcome ~ s100b + wfns\" --data aSAH.csv --positive Poor --direction \"<\"",
            "roc-compare \"outcome ~ s100b + ndka + wfns\" --data aSAH.csv --positive Poor --adjust holm",
            "roc-compare \"outcome ~ s100b | gender\" --data aSAH.csv --positive Poor",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => RocRows.Ask(question, rows =>
    {
        if (question.Has("partial-auc") && question.Numbers("partial-auc").Length != 2)
        {
            return Question.Refuse(FindingCodes.OptionRefused, "--partial-auc takes two numbers.", "partial-auc");
        }

        var set = RocSet.Of(question, rows);
        if (set.Curves.Count < 2)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "roc-compare needs two markers, or one marker and a group of two levels.", "FORMULA");
        }

        var (contrasts, fault) = ContrastsOf(question, set.Curves.Count);
        return fault is null ? Answered(question, rows, set, contrasts) : Question.Refuse(FindingCodes.OptionRefused, fault, "contrast");
    });

    private static Outcome<Answer> Answered(Question question, RocRows rows, RocSet set, IReadOnlyList<double[]>? contrasts)
    {
        var pairs = set.Pairs().Select(pair => (pair.Name, Difference: set.Compare(question, pair.First, pair.Second))).ToList();
        double[] adjusted = PAdjust.Adjust([.. pairs.Select(p => p.Difference.Test.PValue)], AdjustmentOf(question));
        var joint = set.Curves.Count > 2 || contrasts is not null
            ? set.IsPaired ? JointAucTest.Paired(set.Curves, contrasts) : JointAucTest.Unpaired(set.Curves, contrasts)
            : null;
        var first = pairs[0].Difference;
        Fields Row(AucDifference d, string name) =>
            Broom.Estimate(name, d.Difference, new Interval(d.ConfLow, d.ConfHigh), d.StdError, d.Test);
        var body = new Fields
        {
            { "estimate", pairs.Count == 1 ? Row(first, "difference") : null },
            { "estimates", pairs.Count == 1 ? null : pairs.Select((p, i) => Row(p.Difference, p.Name).And(new Fields { { "adjusted", adjusted[i] } })).ToArray() },
            { "areas", set.Areas(question) },
            { "covariance", set.Covariance() },
            { "joint", joint is null ? null : Broom.Test(joint)!.And(new Fields { { "method", joint.Method } }) },
        };
        return new(
            new Answer(joint?.Method ?? first.Test.Method, rows.N, rows.Dropped, body)
            {
                Warnings = [.. set.Warnings(), .. pairs.SelectMany(p => p.Difference.Test.Warnings), .. joint?.Warnings ?? []],
            },
            []);
    }

    private static AdjustMethod AdjustmentOf(Question question) => question.Text("adjust") switch
    {
        "holm" => AdjustMethod.Holm,
        "hochberg" => AdjustMethod.Hochberg,
        "hommel" => AdjustMethod.Hommel,
        "bonferroni" => AdjustMethod.Bonferroni,
        "BH" => AdjustMethod.BenjaminiHochberg,
        "BY" => AdjustMethod.BenjaminiYekutieli,
        _ => AdjustMethod.None,
    };

    private static (IReadOnlyList<double[]>? Rows, string? Fault) ContrastsOf(Question question, int curves)
    {
        if (question.Text("contrast") is not { } text)
        {
            return (null, null);
        }

        var rows = text.Split(';').Select(OptionText.Numbers).ToList();
        return rows.TrueForAll(row => row?.Length == curves)
            ? ([.. rows.Select(row => row!)], null)
            : (null, $"--contrast needs {curves} numbers in each contrast.");
    }
}
