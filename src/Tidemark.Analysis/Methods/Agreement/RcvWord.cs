using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Agreement;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary><c>rcv "y ~ 1 | subject" --cva 0.02</c>: biological variation and the reference change value.</summary>
public static class RcvWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("rcv", "variation within and between subjects, reference change value symmetric and log-normal, index of individuality", "aov and the formulas of Fraser and Harris (1989), Fokkema et al. (2006)", Ask)
    {
        Forms = [new("y ~ 1 | subject", "repeated values of each subject")],
        OwnOptions =
        [
            new("cva", OptionKind.Number, "Analytical coefficient of variation, as a fraction") { Default = "0", AtLeast = 0 },
            new("conf-level", OptionKind.Number, "Probability that chance stays within the limits") { Default = "0.95", AtLeast = 0, AtMost = 1, Open = true },
        ],
        AnswerKeys =
        [
            new("variation.mean", "mean of all values"),
            new("variation.subjects", "number of subjects"),
            new("variation.replicates", "effective number of values of a subject"),
            new("variation.msBetween", "mean square between subjects"),
            new("variation.msWithin", "mean square within subjects"),
            new("variation.cvi", "within-subject coefficient of variation, as a fraction"),
            new("variation.cvg", "between-subject coefficient of variation, as a fraction"),
            new("variation.cva", "analytical coefficient of variation, as given"),
            new("variation.indexOfIndividuality", "√(CVA² + CVI²) / CVG"),
            new("rcv[].method", "symmetric or log-normal"),
            new("rcv[].sides", "1 or 2"),
            new("rcv[].down", "limit of a fall, as a fraction of the first value"),
            new("rcv[].up", "limit of a rise, as a fraction of the first value"),
        ],
        Notes = "Coefficients of variation and limits are fractions: 0.42 is 42 percent. The within-subject variance is that of the values as measured.",
        Theory = ["reference-change-value"],
        Examples = ["rcv \"her2 ~ 1 | subject\" --data controls.csv --cva 0.02"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if (frame.Left is not [{ } value] || frame.Right.Count > 0 || frame.Given is not [{ } subject])
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "rcv takes y ~ 1 | subject.", "FORMULA");
        }

        if (value.NumberFault is { } fault)
        {
            return question.Refused(fault);
        }

        var v = WithinSubjectVariation.Of(value.Numbers!, subject.AsFactor().Codes);
        var body = Body(v, question.Number("cva"), question.ConfLevel);
        return new(new Answer("Reference change value", v.N, frame.Dropped, body) { Warnings = v.Warnings }, []);
    });

    private static Fields Body(WithinSubjectVariation v, double cva, double level) => new()
    {
        {
            "variation", new Fields
            {
                { "mean", v.Mean },
                { "subjects", v.Subjects },
                { "replicates", v.Replicates },
                { "msBetween", v.BetweenMeanSquare },
                { "msWithin", v.WithinMeanSquare },
                { "cvi", v.WithinCv },
                { "cvg", v.BetweenCv },
                { "cva", cva },
                { "indexOfIndividuality", v.IndexOfIndividuality(cva) },
            }
        },
        {
            "rcv", new[]
            {
                Row("symmetric", 2, ReferenceChangeValue.Symmetric(cva, v.WithinCv, level)),
                Row("log-normal", 2, ReferenceChangeValue.LogNormal(cva, v.WithinCv, level)),
                Row("symmetric", 1, ReferenceChangeValue.Symmetric(cva, v.WithinCv, level, oneSided: true)),
                Row("log-normal", 1, ReferenceChangeValue.LogNormal(cva, v.WithinCv, level, oneSided: true)),
            }
        },
    };

    private static Fields Row(string method, int sides, ReferenceChangeValue value) => new()
    {
        { "method", method }, { "sides", sides }, { "down", value.Down }, { "up", value.Up },
    };
}
