using System.Globalization;

namespace Tidemark.Cli;

/// <summary>Findings for people: place, severity, code and message on one line, the next step below it.</summary>
internal static class FindingPrinter
{
    /// <summary>Writes every finding and, where there are any, a line that counts them.</summary>
    public static void Write(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        foreach (var finding in findings)
        {
            var place = finding.Where.ToString();
            writer.WriteLine($"{(place.Length == 0 ? "tidemark" : place)}: {Word(finding.Severity)} {finding.Code.Id}: {finding.Message}");
            writer.WriteLine($"    -> {finding.NextStep}");
        }

        if (findings.Count > 1)
        {
            writer.WriteLine(Count(findings));
        }
    }

    /// <summary>The word for a severity, the same in JSON.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Count(IReadOnlyList<Finding> findings) => string.Join(", ", findings
        .GroupBy(finding => finding.Severity)
        .OrderByDescending(group => group.Key)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Word(group.Key)}{(group.Count() == 1 ? "" : "s")}")));
}
