using Tidemark.Analysis.Answers;

namespace Tidemark.Reporting.Data;

/// <summary>The cautions of an answer: those found in the data, those of the method, and which numbers are missing.</summary>
internal static class AnswerWarnings
{
    /// <summary>Code and sentence of each.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="cautions">Findings met on the way to the data.</param>
    /// <param name="missing">Paths of the numbers that are not a number; a path stands once for each.</param>
    public static IEnumerable<(string Code, string Message)> Of(Answer answer, IReadOnlyList<Finding> cautions, IReadOnlyList<string> missing) =>
    [
        .. cautions.Select(finding => (finding.Code.Id, $"{finding.Message} {finding.NextStep}")),
        .. answer.Warnings.Select(warning => (warning.Code, warning.Message)),
        .. missing.CountBy(path => path).Select(path => ("STAT-NOT-A-NUMBER", $"{path.Key} is not a number ({path.Value}x) and is written as null: the data do not carry it.")),
    ];
}
