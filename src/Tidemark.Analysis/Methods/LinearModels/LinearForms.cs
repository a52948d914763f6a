using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Refuses what a formula says and a model of this room has no use for, rather than leaving it out unsaid.</summary>
internal static class LinearForms
{
    public static Outcome<Answer>? Refusal(Question question, ModelFrame frame, bool takesStrata = false) => frame switch
    {
        { Random.Count: > 0 } => Of(question, $"random effects ({frame.Random[0].Label})", "lmm"),
        { Covariances.Count: > 0 } => Of(question, $"a covariance structure ({frame.Covariances[0].Structure})", "lmm with --correlation"),
        { Group: { } group } => Of(question, $"a group after a bar ({group.Name})", "lmm"),
        { Strata: { } } when !takesStrata => Of(question, "strata()", "cox"),
        { Cluster: { } } when !takesStrata => Of(question, "cluster()", "cox, or --robust"),
        _ => null,
    };

    private static Outcome<Answer> Of(Question question, string what, string other) =>
        Question.Refuse(FindingCodes.FormOfFormula, $"{question.Method.Word} has no {what}; see {other}.", "FORMULA");
}
