using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Agreement;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary><c>precision "y ~ day/run"</c>: variance components of a precision experiment.</summary>
public static class PrecisionWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("precision", "variance components of nested groups: repeatability and within-laboratory precision", "VCA::anovaVCA, VFP, aov", Ask)
    {
        Forms =
        [
            new("y ~ day/run", "runs within days, values within runs (CLSI EP05)"),
            new("y ~ site/day/run", "any number of terms, from outside in"),
            new("y ~ run", "one term"),
        ],
        OwnOptions = [CommonOptions.ConfLevel],
        AnswerKeys = [.. Of("components[]"), .. Of("total"), .. Of("repeatability"), new("mean", "mean of all values"), new("balanced", "whether the experiment is balanced")],
        Notes = "`components` are the terms from outside in and `error`. A component below 0 is set to 0 with a warning. Limits are of the variance.",
        Theory = ["precision"],
        Examples = ["precision \"her2 ~ day/run\" --data control.csv"],
    };

    private static AnswerKey[] Of(string path) =>
    [
        new($"{path}.name", "the term as R writes it; error is repeatability, total within-laboratory precision"),
        new($"{path}.df", "degrees of freedom of the mean square; Satterthwaite's for the total"),
        new($"{path}.sumSq", "sequential sum of squares"),
        new($"{path}.meanSq", "mean square"),
        new($"{path}.variance", "variance component"),
        new($"{path}.varianceDf", "Satterthwaite's degrees of freedom of the component"),
        new($"{path}.confLow", "lower confidence limit of the variance"),
        new($"{path}.confHigh", "upper confidence limit of the variance"),
        new($"{path}.stdDev", "standard deviation"),
        new($"{path}.cvPercent", "coefficient of variation in percent"),
        new($"{path}.sharePercent", "part of the total variance in percent"),
    ];

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if (frame.Left is not [{ } value] || frame.Right.Count == 0 || frame.Given.Count > 0)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "precision takes y ~ day/run: nested terms from outside in.", "FORMULA");
        }

        if (value.NumberFault is { } fault)
        {
            return question.Refused(fault);
        }

        string[] names = [.. frame.Right.Select((_, k) => string.Join(':', frame.Right.Take(k + 1).Select(v => v.Label)))];
        var result = PrecisionExperiment.Of(value.Numbers!, [.. frame.Right.Select(v => v.AsFactor().Codes)], names, question.ConfLevel);
        return new(
            new Answer("Variance components by nested analysis of variance", result.N, frame.Dropped, new Fields
            {
                { "mean", result.Mean },
                { "balanced", result.IsBalanced },
                { "components", result.Components.Select(Row).ToArray() },
                { "repeatability", Row(result.Repeatability) },
                { "total", Row(result.Total) },
            })
            { Warnings = result.Warnings },
            []);
    });

    private static Fields Row(VarianceComponent c) => new()
    {
        { "name", c.Name },
        { "df", c.Df },
        { "sumSq", c.Name == "total" ? null : c.SumOfSquares },
        { "meanSq", c.Name == "total" ? null : c.MeanSquare },
        { "variance", c.Variance },
        { "varianceDf", c.VarianceDf },
        { "confLow", c.VarianceInterval.Low },
        { "confHigh", c.VarianceInterval.High },
        { "stdDev", c.StdDev },
        { "cvPercent", c.CvPercent },
        { "sharePercent", c.SharePercent },
    };
}
