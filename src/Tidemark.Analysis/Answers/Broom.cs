using Tidemark.Statistics;

namespace Tidemark.Analysis.Answers;

/// <summary>The shapes that answers share, under the names of R's broom package in camelCase.</summary>
public static class Broom
{
    /// <summary>Rows of a table of coefficients.</summary>
    /// <param name="coefficients">The rows.</param>
    /// <param name="robustStdError">Robust standard errors in the same order; null where none were asked.</param>
    public static Fields[] Terms(IReadOnlyList<Coefficient> coefficients, IReadOnlyList<double>? robustStdError = null) =>
        [.. coefficients.Select((row, i) => new Fields
        {
            { "term", row.Term },
            { "estimate", row.Estimate },
            { "stdError", row.StdError },
            { "robustStdError", robustStdError?[i] },
            { "statistic", row.Statistic },
            { "df", row.Df },
            { "pValue", row.PValue },
            { "confLow", row.ConfLow },
            { "confHigh", row.ConfHigh },
        })];

    /// <summary>A test inside <c>fit</c>: <c>statistic, df, pValue</c>.</summary>
    /// <param name="test">The test; null gives null, which <see cref="Fields.Add"/> leaves out.</param>
    public static Fields? Test(TestResult? test) => test is null ? null : Test(test.Statistic, test.Df, test.PValue);

    /// <summary>A test inside <c>fit</c>.</summary>
    /// <param name="statistic">Its statistic.</param>
    /// <param name="df">Its degrees of freedom, where it has them.</param>
    /// <param name="pValue">Its p value.</param>
    public static Fields Test(double statistic, double? df, double pValue) =>
        new() { { "statistic", statistic }, { "df", df }, { "pValue", pValue } };

    /// <summary>The object <c>estimate</c> of a test that estimates nothing.</summary>
    /// <param name="name">Name of the statistic, in R's word.</param>
    /// <param name="test">The test; null gives null, which <see cref="Fields.Add"/> leaves out.</param>
    public static Fields? Statistic(string name, TestResult? test) => test is null ? null : new()
    {
        { "name", name },
        { "statistic", test.Statistic },
        { "df", test.Df },
        { "pValue", test.PValue },
        { "method", test.Method },
    };

    /// <summary>One number with its interval and its test: the object <c>estimate</c>, or an element of <c>estimates</c>.</summary>
    /// <param name="name">What is estimated, in R's word.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="interval">Its confidence interval; null where the method has none.</param>
    /// <param name="stdError">Its standard error.</param>
    /// <param name="test">Its test.</param>
    /// <param name="method">The method, where it differs from the answer's.</param>
    public static Fields Estimate(
        string name, double estimate, Interval? interval = null, double? stdError = null, TestResult? test = null, string? method = null) =>
        new()
        {
            { "name", name },
            { "estimate", estimate },
            { "stdError", stdError },
            { "statistic", test?.Statistic },
            { "df", test?.Df },
            { "pValue", test?.PValue },
            { "confLow", interval?.Low },
            { "confHigh", interval?.High },
            { "method", method ?? test?.Method },
        };
}
