using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.MeasurementError;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.MeasurementError;

/// <summary>The model of an outcome on a marker measured with error: linear, logistic, or Cox's where the response is Surv().</summary>
internal sealed class OutcomeModel
{
    private readonly ModelFrame frame;
    private readonly string marker;
    private readonly double[] response;
    private readonly SurvivalData? followUp;
    private readonly double level;

    private OutcomeModel(ModelFrame frame, string marker, double[] response, double level) =>
        (this.frame, this.marker, this.response, this.level, followUp) =
            (frame, marker, response, level, frame.Survival?.ToData(null, frame.Strata?.Codes));

    /// <summary>The options that are read.</summary>
    public static IReadOnlyList<MethodOption> Options { get; } =
    [
        new("marker", OptionKind.Text, "The marker with error: a column of the data, or a term such as log(bili) (the error is then on that scale); not given: the first term"),
        MethodOption.Among("family", "Distribution of the response (not for Surv)", "gaussian", "binomial"),
    ];

    /// <summary>The forms that are read.</summary>
    public static IReadOnlyList<FormulaForm> Forms { get; } =
    [
        new("y ~ marker + z", "linear model; logistic with --family binomial"),
        new("Surv(time, event) ~ marker + z + strata(s)", "Cox's model"),
    ];

    /// <summary>Names of the coefficients.</summary>
    public IReadOnlyList<string> Terms => followUp is null ? frame.Design.Terms : [.. frame.Design.Terms.Where(t => t != "(Intercept)")];

    /// <summary>The marker on the rows kept.</summary>
    public double[] Marker => frame.Design.Terms.Contains(marker) ? frame.Design.Column(marker) : frame.Column(marker);

    /// <summary>Degrees of freedom of t; null for z.</summary>
    public double? Df => IsLogistic || followUp is not null ? null : frame.Count - frame.Design.Columns.Count;

    /// <summary>The method in words.</summary>
    public string Name => followUp is not null ? "Cox model" : IsLogistic ? "logistic regression" : "linear model";

    /// <summary>The columns of the design that do not hold the marker, without the constant.</summary>
    public double[][] Others => [.. frame.Design.Columns.Where((_, j) => frame.Design.Terms[j] != "(Intercept)" && !Holds(frame.Design.Terms[j]))];

    private bool IsLogistic { get; init; }

    /// <summary>Reads the model of a question.</summary>
    public static Outcome<Answer> Read(Question question, Func<ModelFrame, OutcomeModel, Outcome<Answer>> answer) => question.OnModel(frame =>
    {
        var marker = question.Text("marker") ?? (frame.Terms.Count > 0 ? frame.Terms[0].Label : "");
        var (isTerm, isColumn) = (frame.Design.Terms.Contains(marker), question.Data[marker] is { IsNumeric: true });
        var model = new OutcomeModel(frame, marker, Response(frame), question.ConfLevel) { IsLogistic = question.Text("family") == "binomial" };
        if ((!isTerm && !isColumn) || !frame.Design.Terms.Any(model.Holds) || (!isColumn && frame.Design.Terms.Count(model.Holds) > 1))
        {
            return Question.Refuse(FindingCodes.OptionRefused, $"--marker '{marker}' is neither a numeric column that the formula uses nor one of its terms ({string.Join(", ", frame.Design.Terms)}) that stands alone.", "marker");
        }

        if (frame.Survival is null && frame.Response.Length == 0 && frame.ResponseFactor is not { Levels.Count: 2 })
        {
            return frame.ResponseFault is { } fault ? question.Refused(fault) : Question.Refuse(FindingCodes.ValuesDoNotFit, "The response needs numbers, two levels or Surv().", "FORMULA");
        }

        return model.IsLogistic && model.response.Any(v => v is not (0 or 1))
            ? Question.Refuse(FindingCodes.ValuesDoNotFit, $"{frame.ResponseLabel} of a binomial model is 0 or 1, or has two levels.", frame.ResponseLabel)
            : answer(frame, model);
    });

    /// <summary>The fit with another marker.</summary>
    /// <param name="values">The marker on the rows kept.</param>
    public NaiveFit Fit(double[] values) => Fit(With(values, frame.Data.Take(frame.Rows), frame.Design), null);

    /// <summary>The fit on rows drawn from those kept.</summary>
    /// <param name="values">The marker of each row drawn.</param>
    /// <param name="rows">The rows drawn, among those kept.</param>
    public NaiveFit Fit(double[] values, int[] rows) =>
        Fit(With(values, frame.Data.Take([.. rows.Select(i => frame.Rows[i])]), frame.Design.Select(rows)), rows);

    private NaiveFit Fit(DesignMatrix x, int[]? rows)
    {
        if (frame.Survival is not null)
        {
            var data = rows is null ? followUp! : frame.Survival.Take(rows).ToData(null, frame.Strata?.Take(rows).Codes);
            var cox = CoxModel.Fit(data, [.. x.Terms.Zip(x.Columns).Where(c => c.First != "(Intercept)").Select(c => new Covariate(c.First, c.Second))]);
            return new([.. cox.Coefficients.Select(c => c.Estimate)], cox.Covariance);
        }

        double[] y = rows is null ? response : [.. rows.Select(i => response[i])];
        if (IsLogistic)
        {
            var logistic = LogisticRegression.Fit(x, y, level);
            return new([.. logistic.Terms.Select(c => c.Estimate)], logistic.Covariance);
        }

        var linear = LinearModel.Fit(x, y, null, level);
        return new([.. linear.Terms.Select(c => c.Estimate)], linear.Covariance);
    }

    private static double[] Response(ModelFrame frame) => frame.Response.Length > 0 || frame.ResponseFactor is not { } factor
        ? frame.Response
        : [.. factor.Codes.Select(code => code == 0 ? 0.0 : 1)];

    private DesignMatrix With(double[] values, DataFrame data, DesignMatrix design) => frame.Data[marker] is { IsNumeric: true }
        ? frame.DesignFor(data.With(DataColumn.Of(marker, values))).Design!
        : design.Terms.Zip(design.Columns).Aggregate(DesignMatrix.Empty(design.Rows), (d, c) => d.With(c.First, c.First == marker ? values : c.Second));

    // A term holds the marker where its label names it as a whole word.
    private bool Holds(string term)
    {
        for (var at = term.IndexOf(marker, StringComparison.Ordinal); at >= 0; at = term.IndexOf(marker, at + 1, StringComparison.Ordinal))
        {
            if (!IsPart(term.ElementAtOrDefault(at - 1)) && !IsPart(term.ElementAtOrDefault(at + marker.Length)))
            {
                return true;
            }
        }

        return false;

        static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '.' or '_';
    }
}
