namespace Tidemark.Analysis.Methods;

/// <summary>Keys that several answers share.</summary>
public static class Keys
{
    /// <summary>Keys that every answer has or may have.</summary>
    public static IReadOnlyList<AnswerKey> Always { get; } =
    [
        new("method", "the method in words"),
        new("call", "the question as it was asked"),
        new("n", "observations used"),
        new("dropped", "rows left out because a value is missing"),
        new("warnings[].code", "code of a caution"),
        new("warnings[].message", "the caution in words"),
        new("convergence.status", "converged, boundary, notConverged, singular or diverged"),
        new("convergence.iterations", "iterations used"),
        new("convergence.gradientNorm", "largest component of the gradient at the estimate"),
    ];

    /// <summary>A table of coefficients with its covariance.</summary>
    public static IReadOnlyList<AnswerKey> Terms { get; } =
    [
        new("terms[].term", "column of the design, in R's name"),
        new("terms[].estimate", "coefficient; null where the column is a combination of others"),
        new("terms[].stdError", "standard error"),
        new("terms[].robustStdError", "robust standard error, where asked"),
        new("terms[].statistic", "t or z"),
        new("terms[].df", "degrees of freedom of t"),
        new("terms[].pValue", "two-sided p"),
        new("terms[].confLow", "lower confidence limit"),
        new("terms[].confHigh", "upper confidence limit"),
        new("covariance", "covariance of the estimates, rows in the order of terms"),
    ];

    /// <summary>The keys of one number under a path, for example <c>estimate</c> or <c>estimates[]</c>.</summary>
    /// <param name="path">The path of the object.</param>
    public static IReadOnlyList<AnswerKey> Estimate(string path = "estimate") =>
    [
        new($"{path}.name", "what is estimated"),
        new($"{path}.estimate", "the estimate"),
        new($"{path}.stdError", "its standard error"),
        new($"{path}.statistic", "statistic of its test"),
        new($"{path}.df", "degrees of freedom"),
        new($"{path}.pValue", "p value"),
        new($"{path}.confLow", "lower confidence limit"),
        new($"{path}.confHigh", "upper confidence limit"),
        new($"{path}.method", "method of the test or interval"),
    ];

    /// <summary>The keys of a test that estimates nothing, under <c>estimate</c>.</summary>
    public static IReadOnlyList<AnswerKey> Statistic() =>
    [
        new("estimate.name", "name of the statistic"),
        new("estimate.statistic", "the statistic"),
        new("estimate.df", "degrees of freedom"),
        new("estimate.pValue", "p value"),
        new("estimate.method", "the test"),
    ];

    /// <summary>The keys of a test under a path, for example <c>fit.scoreTest</c>.</summary>
    /// <param name="path">The path of the object.</param>
    /// <param name="meaning">What is tested.</param>
    public static IReadOnlyList<AnswerKey> Test(string path, string meaning) =>
    [
        new($"{path}.statistic", $"{meaning}: statistic"),
        new($"{path}.df", $"{meaning}: degrees of freedom"),
        new($"{path}.pValue", $"{meaning}: p value"),
    ];
}
