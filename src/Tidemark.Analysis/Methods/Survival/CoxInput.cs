using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>A question's model frame as what a Cox model takes.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Data">Follow-up with weights and strata.</param>
/// <param name="Covariates">Columns of the design without the constant.</param>
/// <param name="Terms">The terms, with indices into <paramref name="Covariates"/>.</param>
/// <param name="Options">Ties, clusters, offset, coverage.</param>
internal sealed record CoxInput(
    ModelFrame Frame, SurvivalData Data, IReadOnlyList<Covariate> Covariates, IReadOnlyList<ModelTerm> Terms, CoxOptions Options)
{
    /// <summary>Options that a Cox model takes wherever it is fitted.</summary>
    public static IReadOnlyList<MethodOption> ModelOptions { get; } =
    [
        SurvivalOptions.Ties,
        CommonOptions.Weights,
        SurvivalOptions.Robust,
        SurvivalOptions.Cluster,
        new("id", OptionKind.Column, "Column of subjects; the clusters of robust standard errors where there are no others"),
    ];

    /// <summary>The formula forms of a Cox model.</summary>
    public static IReadOnlyList<FormulaForm> Forms { get; } =
    [
        new("Surv(time, event) ~ x + z", "proportional hazards"),
        new("Surv(time, event) ~ x + strata(s)", "a baseline hazard for each stratum"),
        new("Surv(start, stop, event) ~ x + cluster(id)", "start-stop rows, covariates that change with time, robust standard errors"),
        new("Surv(time, event) ~ x + offset(o)", "a part of the linear predictor that is known"),
    ];

    /// <summary>The input of a frame whose response has been seen to be follow-up.</summary>
    /// <param name="question">The question.</param>
    /// <param name="frame">Its frame.</param>
    /// <param name="stacked">Follow-up that stands for the frame's response; default the response.</param>
    /// <param name="cluster">Clusters that hold where the question names none.</param>
    public static CoxInput Of(Question question, ModelFrame frame, SurvivalData? stacked = null, int[]? cluster = null)
    {
        double[]? weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        var data = stacked ?? frame.Survival!.ToData(weights, frame.Strata?.Codes);
        var skip = frame.HasIntercept ? 1 : 0;
        Covariate[] covariates = [.. frame.Design.Columns.Skip(skip).Select((values, j) => new Covariate(frame.Design.Terms[j + skip], values))];
        ModelTerm[] terms = [.. frame.Terms.Select(term => term with { Columns = [.. term.Columns.Select(j => j - skip)] })];
        return new CoxInput(frame, data, covariates, terms, new CoxOptions
        {
            Ties = SurvivalOptions.TiesOf(question),
            ConfLevel = question.Method.Options.Any(option => option.Name == "conf-level") ? question.ConfLevel : 0.95,
            Offset = frame.Offset,
            Cluster = Clusters(question, frame, weights, cluster),
        });
    }

    /// <summary>Answers on the input of the question's formula.</summary>
    public static Outcome<Answer> Ask(Question question, Func<CoxInput, Outcome<Answer>> answer) => question.OnModel(frame =>
        SurvivalInput.Fault(question, frame.Survival) ?? answer(Of(question, frame)));

    /// <summary>Robust where asked, where there are clusters, and where a weight is no whole number.</summary>
    private static int[]? Clusters(Question question, ModelFrame frame, double[]? weights, int[]? otherwise)
    {
        var given = frame.Cluster?.Codes ?? Column(question, "cluster", frame) ?? otherwise;
        var asked = question.Method.Options.Any(option => option.Name == "robust") ? question.FlagOrNone("robust") : null;
        var robust = asked ?? (given is not null || weights?.Any(w => !double.IsInteger(w)) == true);
        return robust ? given ?? Column(question, "id", frame) ?? [.. Enumerable.Range(0, frame.Count)] : null;
    }

    private static int[]? Column(Question question, string option, ModelFrame frame) =>
        question.Text(option) is { } column ? SurvivalInput.Taken(question.Data[column]!, frame.Rows) : null;
}
