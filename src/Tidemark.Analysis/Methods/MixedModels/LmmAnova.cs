using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.MixedModels;

namespace Tidemark.Analysis.Methods.MixedModels;

/// <summary>The table of F tests of the terms, as lmerTest's anova.</summary>
internal static class LmmAnova
{
    public static Fields[] Of(Question question, LmmModel model)
    {
        var (frame, fit) = (model.Frame, model.Fit);
        var sum = question.Text("type") == "III" ? SumToZero(model) : null;
        return [.. frame.Terms.Select(term => fit.JointTest(term.Label, Hypothesis(question.Text("type")!, frame, term, sum))).Select(test => new Fields
        {
            { "term", test.Term },
            { "sumSq", test.SumOfSquares },
            { "meanSq", test.MeanSquare },
            { "numDf", test.NumeratorDf },
            { "denDf", test.DenominatorDf },
            { "statistic", test.F },
            { "pValue", test.PValue },
        })];
    }

    private static IReadOnlyList<double[]> Hypothesis(string type, ModelFrame frame, ModelTerm term, ModelFrame? sum) => type switch
    {
        "I" => TermHypotheses.Sequential(frame.Design, term.Columns),
        "II" => TermHypotheses.AfterOthers(frame.Design, term.Columns, Containing(frame, term)),
        _ => TermHypotheses.Marginal(frame.Design, sum!.Design, sum.Terms.First(t => t.Label == term.Label).Columns),
    };

    // SAS's rule: the same covariates, and the factors of the term among more factors.
    private static int[] Containing(ModelFrame frame, ModelTerm term)
    {
        var factors = frame.Factors.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var (classes, covariates) = (term.Variables.Where(factors.Contains).ToHashSet(), term.Variables.Where(v => !factors.Contains(v)).ToHashSet());
        return [.. frame.Terms.Where(t => covariates.SetEquals(t.Variables.Where(v => !factors.Contains(v))) && classes.IsProperSubsetOf(t.Variables.Where(factors.Contains)))
            .SelectMany(t => t.Columns)];
    }

    // The frame was made of these data once; other contrasts bring no fault.
    private static ModelFrame SumToZero(LmmModel model) =>
        ModelFrame.Of(model.Frame.Formula, model.Frame.Data.Take(model.Frame.Rows), new() { Contrasts = Contrasts.Sum }).Frame!;
}
