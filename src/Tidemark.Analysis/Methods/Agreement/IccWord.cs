using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Agreement;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary><c>icc "y ~ rater | subject"</c>: the six intraclass correlations.</summary>
public static class IccWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("icc", "intraclass correlations ICC1, ICC2, ICC3 and those of the mean of k raters", "psych::ICC(lmer = FALSE)", Ask)
    {
        Forms =
        [
            new("y ~ rater | subject", "one value in each row"),
            new("~ r1 + r2 + r3", "raters as columns"),
        ],
        OwnOptions = [CommonOptions.ConfLevel],
        AnswerKeys =
        [
            .. Keys.Estimate("estimates[]").Where(key => !key.Path.EndsWith("stdError", StringComparison.Ordinal)),
            new("estimates[].df2", "denominator degrees of freedom of F"),
            new("anova.subjects", "mean square between subjects"),
            new("anova.raters", "mean square between raters"),
            new("anova.error", "residual mean square"),
            new("anova.within", "mean square within subjects"),
            new("anova.k", "number of raters"),
        ],
        Notes = "`n` counts subjects. Subjects without all ratings are left out and counted; psych's default keeps them by a mixed model.",
        Theory = ["intraclass-correlation"],
        Examples = ["icc \"score ~ judge | subject\" --data ratings.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(
        frame =>
        {
            var (table, refused) = RatingTable.Of(question, frame);
            return table is null ? refused! : Answered(IntraclassCorrelation.Of(table.Rows, question.ConfLevel));
        },
        RatingTable.KeepIncomplete);

    private static Outcome<Answer> Answered(IntraclassResult r) => new(
        new Answer("Intraclass correlation coefficients", r.Subjects, r.Dropped, new Fields
        {
            { "estimates", r.Coefficients.Select(Row).ToArray() },
            {
                "anova", new Fields
                {
                    { "subjects", r.SubjectMeanSquare }, { "raters", r.RaterMeanSquare }, { "error", r.ErrorMeanSquare }, { "within", r.WithinMeanSquare }, { "k", r.Raters },
                }
            },
        })
        { Warnings = r.Warnings },
        []);

    private static Fields Row(IntraclassCoefficient c) => new()
    {
        { "name", c.Type },
        { "estimate", c.Estimate },
        { "statistic", c.Statistic },
        { "df", c.Df1 },
        { "df2", c.Df2 },
        { "pValue", c.PValue },
        { "confLow", c.Interval.Low },
        { "confHigh", c.Interval.High },
        { "method", c.Description },
    };
}
