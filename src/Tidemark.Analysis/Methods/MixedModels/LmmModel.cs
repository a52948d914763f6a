using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.MixedModels;
using Effects = Tidemark.Statistics.MixedModels.RandomTerm;

namespace Tidemark.Analysis.Methods.MixedModels;

/// <summary>A fitted model with the names of its groups.</summary>
/// <param name="Frame">The model frame.</param>
/// <param name="Fit">The fit.</param>
/// <param name="Groups">The factor of each random term, in lme4's order.</param>
/// <param name="Names">The names of the groups, distinct for several terms of one factor.</param>
/// <param name="Strata">The strata of the residual variances.</param>
internal sealed record LmmModel(ModelFrame Frame, LinearMixedModelFit Fit, IReadOnlyList<Factor> Groups, IReadOnlyList<string> Names, Factor? Strata)
{
    public static (LmmModel? Model, Outcome<Answer>? Refused) Of(Question question, ModelFrame frame)
    {
        var terms = Expanded(frame.Random);
        var strata = question.Text("weights-by") is { } column ? frame.Categories(column) : null;
        if (Structure(question, frame, terms, strata) is var (structure, refused) && refused is not null)
        {
            return (null, refused);
        }

        Effects[] random = [.. terms.Select(t => new Effects(t.Group.Name, t.Group.Codes, t.Columns))];
        var fit = LinearMixedModel.Fit(frame.Design, Response(frame), random, new MixedModelOptions
        {
            Reml = question.Text("method") == "reml",
            DegreesOfFreedom = Df(question.Text("df")!),
            Weights = question.Text("weights") is { } w ? frame.Column(w) : null,
            ConfidenceLevel = question.ConfLevel,
            Residual = structure,
        });
        return (new(frame, fit, [.. terms.Select(t => t.Group)], Distinct([.. terms.Select(t => t.Group.Name)]), strata), null);
    }

    /// <summary>The response less the offset.</summary>
    public static double[] Response(ModelFrame frame) =>
        frame.Offset is { } offset ? [.. frame.Response.Zip(offset, (y, o) => y - o)] : frame.Response;

    /// <summary>The terms with those of a double bar split by variable, most levels first, as lme4 has them.</summary>
    public static IReadOnlyList<(Factor Group, DesignMatrix Columns)> Expanded(IReadOnlyList<Tidemark.Statistics.Formulas.RandomTerm> terms) =>
    [
        .. terms.SelectMany(t => t.Correlated
            ? [(t.Group, t.Design)]
            : t.Design.Terms.Select((name, j) => (t.Group, DesignMatrix.Empty(t.Design.Rows).With(name, t.Design.Columns[j]))))
            .OrderByDescending(t => t.Group.WithoutUnusedLevels().Levels.Count),
    ];

    private static (ResidualStructure? Structure, Outcome<Answer>? Refused) Structure(
        Question question, ModelFrame frame, IReadOnlyList<(Factor Group, DesignMatrix Columns)> terms, Factor? strata)
    {
        var correlation = question.Text("correlation") switch
        {
            "car1" => SerialCorrelation.ContinuousAutoregressive,
            "ar1" => SerialCorrelation.Autoregressive,
            _ => SerialCorrelation.None,
        };
        if (strata is null && correlation == SerialCorrelation.None)
        {
            return (null, null);
        }

        var subjects = terms.Count > 0 ? terms[0].Group.Codes : frame.Group?.Codes;
        if (terms.Any(t => !t.Group.Codes.AsSpan().SequenceEqual(terms[0].Group.Codes)))
        {
            return (null, Question.Refuse(FindingCodes.FormOfFormula, "A residual structure goes with one grouping factor.", "FORMULA"));
        }

        if (subjects is null && correlation != SerialCorrelation.None)
        {
            return (null, Question.Refuse(FindingCodes.FormOfFormula, "--correlation needs the subject: (1 | subject), or y ~ x | subject without random effects.", "FORMULA"));
        }

        return (new ResidualStructure(subjects ?? new int[frame.Count])
        {
            Strata = strata?.Codes,
            Correlation = correlation,
            Time = question.Text("time") is { } time ? frame.Column(time) : null,
        }, null);
    }

    private static DegreesOfFreedom Df(string text) => text switch
    {
        "kenward-roger" => DegreesOfFreedom.KenwardRoger,
        "kenward-roger-linear" => DegreesOfFreedom.KenwardRogerLinear,
        "residual" => DegreesOfFreedom.Residual,
        "asymptotic" => DegreesOfFreedom.Asymptotic,
        "containment" => DegreesOfFreedom.Containment,
        _ => DegreesOfFreedom.Satterthwaite,
    };

    private static string[] Distinct(string[] names) =>
        [.. names.Select((name, k) => names.Take(k).Count(n => n == name) is > 0 and var before ? $"{name}.{before}" : name)];
}
