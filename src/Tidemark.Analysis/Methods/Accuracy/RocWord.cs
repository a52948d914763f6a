using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary><c>roc "outcome ~ marker" --positive LEVEL</c>: the curve of one marker.</summary>
public static class RocWord
{
    private const int MostPoints = 10_000;

    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "roc", "ROC curve of a marker: area with DeLong or bootstrap interval, partial area, coordinates, bands", "pROC::roc, auc, ci, coords", Ask)
    {
        Forms = [new("outcome ~ marker", "the curve; an ordered factor counts by the place of its levels")],
        OwnOptions =
        [
            .. RocOptions.Classes,
            CommonOptions.ConfLevel,
            MethodOption.Among("ci-method", "Interval of the area; a partial area always has the bootstrap's", "delong", "bootstrap"),
            .. RocOptions.Part,
            .. RocOptions.Bootstrap,
            RocOptions.Indices,
            CommonOptions.Show("curve", "coords", "ci.se", "ci.sp", "ci.thresholds", "replicates"),
            new("coords", OptionKind.Text, "What --show coords shows: best, all, local-maximas, or numbers separated by commas") { Default = "best" },
            MethodOption.Among("input", "What the numbers of --coords are", "threshold", "specificity", "sensitivity"),
            MethodOption.Among("best-method", "What is best", "youden", "closest.topleft"),
            new("best-weights", OptionKind.Numbers, "Cost of a false negative (a false positive costs 1) and prevalence, for --best-method") { Default = "1,0.5", AtLeast = 0 },
            MethodOption.Among("prop-method", "Interval of proportions at a threshold", "clopper-pearson", "wilson"),
            new("specificities", OptionKind.Numbers, "Where --show ci.se reads the sensitivity") { Default = "0,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1", AtLeast = 0, AtMost = 1 },
            new("sensitivities", OptionKind.Numbers, "Where --show ci.sp reads the specificity") { Default = "0,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1", AtLeast = 0, AtMost = 1 },
            new("thresholds", OptionKind.Numbers, "Where --show ci.thresholds reads both; without it the corners of the curve"),
            MethodOption.Among("smooth", "Smooth the curve", "none", "binormal"),
        ],
        AnswerKeys = RocKeys.All,
        Notes = "Positive are markers at or beyond a threshold (`>=` with direction `<`, `<=` with `>`). `curve` is left out above 10 000 thresholds unless `--show curve` asks for it.\n"
            + "`--direction auto` looks at the data and so flatters a useless marker: name the direction where the protocol does. Infinite markers are ranked like others; pROC answers NaN.\n"
            + "Intervals of proportions at a threshold take the threshold as given beforehand. Bootstrap percentiles are of type 7; `--seed` repeats them.",
        Theory = ["roc-curve", "roc-bootstrap"],
        Examples =
        [
            "roc \"outcome ~ s100b\" --data aSAH.csv --positive Poor",
            "roc \"outcome ~ s100b\" --data aSAH.csv --positive Poor --partial-auc 1,0.9 --partial-auc-correct --seed 7",
            "roc \"outcome ~ s100b\" --data aSAH.csv --positive Poor --show coords,ci.se --coords best --specificities 0.9,0.8",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => RocRows.Ask(question, rows =>
    {
        if (rows.Markers.Length > 1)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "roc takes one marker; roc-compare takes several.", "FORMULA");
        }

        if (question.Has("partial-auc") && question.Numbers("partial-auc").Length != 2)
        {
            return Question.Refuse(FindingCodes.OptionRefused, "--partial-auc takes two numbers.", "partial-auc");
        }

        var (resamples, fault) = RocOptions.ResamplesOf(question, rows.N);
        return fault is null
            ? Answered(question, rows, RocCurve.Fit(rows.Markers[0], rows.Truth, RocRows.DirectionOf(question), question.ConfLevel), resamples)
            : Question.Refuse(FindingCodes.OptionRefused, fault, "indices");
    });

    private static Outcome<Answer> Answered(Question question, RocRows rows, RocCurve curve, IReadOnlyList<IReadOnlyList<int>>? resamples)
    {
        var part = RocOptions.PartOf(question);
        var asked = Quantities(question, curve, part);
        var needsBootstrap = question.Text("ci-method") == "bootstrap" || resamples is not null || part is not null
            || question.Shows("ci.se") || question.Shows("ci.sp") || question.Shows("ci.thresholds");
        var bootstrap = needsBootstrap && question.Count("boot-n") > 0
            ? RocBootstrap.Of(
                curve,
                resamples ?? RocResampling.Draw(curve, new SeededRandom((ulong)question.Count("seed")), question.Count("boot-n"), question.Flag("boot-stratified")),
                asked,
                question.ConfLevel)
            : null;
        var isShort = curve.ThresholdCount <= MostPoints;
        var body = new Fields
        {
            { "estimate", Area(curve, part, question.Text("ci-method") == "bootstrap" || part is not null || resamples is not null ? bootstrap : null) },
            { "variance", curve.Variance },
            { "auc", part is null ? null : curve.Auc },
            { "direction", RocFields.Direction(curve.Direction) },
            { "positive", rows.Positive },
            { "negative", rows.Negative },
            { "cases", curve.Cases },
            { "controls", curve.Controls },
            { "smooth", question.Text("smooth") == "binormal" ? RocSmooth.Of(curve) : null },
            { "coords", question.Shows("coords") ? RocCoordinates.Of(question, curve) : null },
            { "curve", isShort || question.Shows("curve") ? curve.Points.Select(RocFields.Point).ToArray() : null },
        };
        body.And(bootstrap is null ? null : RocKeys.Bootstrapped(question, bootstrap));
        IEnumerable<StatisticalWarning> left = isShort || question.Shows("curve") ? [] : [new("ROC-CURVE-LONG", $"The curve has {curve.ThresholdCount} points and is left out; --show curve gives it.")];
        return new(
            new Answer("Empirical ROC curve", rows.N, rows.Dropped, body)
            {
                Warnings = [.. curve.Warnings, .. bootstrap?.Warnings ?? [], .. left],
            },
            []);
    }

    private static Fields Area(RocCurve curve, PartialArea? part, RocBootstrap? bootstrap)
    {
        var estimate = part is null ? curve.Auc : curve.PartialAuc(part);
        return bootstrap is not null
            ? Broom.Estimate(part is null ? "auc" : "partialAuc", estimate, new Interval(bootstrap.Area.Low, bootstrap.Area.High), bootstrap.StdError, method: "bootstrap")
            : part is null
                ? Broom.Estimate("auc", estimate, new Interval(curve.ConfLow, curve.ConfHigh), curve.StdError, method: "DeLong")
                : Broom.Estimate("partialAuc", estimate);
    }

    private static RocQuantities Quantities(Question question, RocCurve curve, PartialArea? part) => new()
    {
        Part = part,
        Specificities = question.Shows("ci.se") ? question.Numbers("specificities") : [],
        Sensitivities = question.Shows("ci.sp") ? question.Numbers("sensitivities") : [],
        Thresholds = question.Shows("ci.thresholds")
            ? question.Has("thresholds") ? question.Numbers("thresholds") : [.. curve.Corners().Select(p => p.Threshold)]
            : [],
    };
}
