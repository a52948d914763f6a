using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Agreement;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary><c>ccc "y ~ x"</c> and <c>ccc "y ~ rater | subject"</c>: concordance correlation.</summary>
public static class CccWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("ccc", "Lin's concordance correlation of two methods, the overall one of several raters", "DescTools::CCC, epiR::epi.ccc, epiR::epi.occc", Ask)
    {
        Forms =
        [
            new("y ~ x", "two methods, a pair in each row"),
            new("y ~ rater | subject", "one value in each row; for more than two raters the overall coefficient"),
            new("~ r1 + r2 + r3", "raters as columns"),
        ],
        OwnOptions = [CommonOptions.ConfLevel],
        AnswerKeys =
        [
            .. Keys.Estimate(),
            new("components.precision", "Pearson's correlation, for two raters"),
            new("components.biasCorrection", "C_b, the accuracy, for two raters"),
            new("components.scaleShift", "ratio of the standard deviations, for two raters"),
            new("components.locationShift", "difference of the means over the root of the product of the standard deviations, for two raters"),
        ],
        Theory = ["concordance-correlation"],
        Examples = ["ccc \"plasma ~ serum\" --data creatinine.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(
        frame =>
        {
            if (frame.Left is [{ Numbers: { } y }] && frame.Right is [{ Numbers: { } x }] && frame.Given.Count == 0)
            {
                return Answered(ConcordanceCorrelation.Of(x, y, question.ConfLevel), frame.Count);
            }

            var (table, refused) = RatingTable.Of(question, frame);
            return table is null ? refused! : table.Raters.Count == 2
                ? Answered(ConcordanceCorrelation.Of([.. table.Rows.Select(r => r[0])], [.. table.Rows.Select(r => r[1])], question.ConfLevel), table.Rows.Length)
                : Answered(ConcordanceCorrelation.Overall(table.Rows, question.ConfLevel), table.Rows.Length);
        },
        RatingTable.KeepIncomplete);

    private static Outcome<Answer> Answered(ConcordanceResult r, int rows) => new(
        new Answer(r.Raters == 2 ? "Lin's concordance correlation" : "Overall concordance correlation", r.N, rows - r.N, new Fields
        {
            { "estimate", Broom.Estimate("ccc", r.Estimate, r.Interval, r.StdError, method: r.Raters == 2 ? "Fisher's z, Lin's variance" : "Fisher's z, jackknife") },
            {
                "components", r.Raters != 2 ? null : new Fields
                {
                    { "precision", r.Precision }, { "biasCorrection", r.BiasCorrection }, { "scaleShift", r.ScaleShift }, { "locationShift", r.LocationShift },
                }
            },
        })
        { Warnings = r.Warnings },
        []);
}
