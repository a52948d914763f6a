using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Correlation;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Analysis.Methods.Correlation;

/// <summary><c>rmcorr "y ~ x | subject"</c>: correlation within subjects.</summary>
public static class RmcorrWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("rmcorr", "repeated measures correlation with the common slope, optionally adjusted for the visit", "rmcorr::rmcorr", Ask)
    {
        Forms =
        [
            new("y ~ x | subject", "y and x within subjects"),
            new("y ~ x + factor(visit) | subject", "the same after removing the means of visits: two series that merely both fall with time correlate by themselves"),
        ],
        OwnOptions = [CommonOptions.ConfLevel],
        AnswerKeys = [.. Keys.Estimate(), .. Keys.Estimate("slope"), new("subjects", "subjects with a complete row")],
        Notes = "Subjects with one complete row count, as in rmcorr: each costs a row and a degree of freedom. The interval of the correlation is Fisher's z on df + 2 pairs.",
        Theory = ["repeated-measures-correlation"],
        Examples = ["rmcorr \"PaCO2 ~ pH | Subject\" --data bland1995.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if ((question.Misfit(frame, 1, (1, 2), (1, 1)) ?? question.NotNumeric(frame.Left[0], frame.Right[0])) is { } refusal)
        {
            return refusal;
        }

        var subjects = frame.Given[0].AsFactor();
        var level = question.ConfLevel;
        var test = RepeatedMeasuresCorrelation.Test(
            subjects.Codes, frame.Right[0].Numbers!, frame.Left[0].Numbers!, frame.Right.Count == 2 ? frame.Right[1].AsFactor().Codes : null, level);
        var half = test.Df is { } df ? StudentT.Quantile(0.5 + (level / 2), df) * test.SlopeStdError : double.NaN;
        return new(
            new Answer(test.Method, test.N, frame.Dropped, new Fields
            {
                { "estimate", Broom.Estimate("rmcorr", test.Estimate, test.Confidence, test: test) },
                { "slope", Broom.Estimate(frame.Right[0].Label, test.Slope, new Interval(test.Slope - half, test.Slope + half), test.SlopeStdError, test with { Method = "common slope within subjects" }) },
                { "subjects", subjects.Levels.Count },
            })
            { Warnings = test.Warnings },
            []);
    });
}
