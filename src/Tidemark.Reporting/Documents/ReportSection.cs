using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Reporting.Documents;

/// <summary>
/// One section of the report: one analysis result in words, tables and figures. The page adds by itself the role, the estimand,
/// the findings (a refusal is set out in full) and the marks of a simulated study.
/// </summary>
/// <param name="Id">Identifier, an anchor: see <see cref="IdOf"/>.</param>
/// <param name="Title">Title as planned, with the regimen where restricted to one.</param>
/// <param name="Role">The weight the plan gives it; sections are grouped by it.</param>
public sealed record ReportSection(string Id, string Title, AnalysisRole Role)
{
    /// <summary>The result it shows; null for a section that is not an analysis (the truth page).</summary>
    public AnalysisResult? Result { get; init; }

    /// <summary>The answer in plain words, one or a few sentences; opens the section.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The sentence that the summary at the top of the report takes over, with a link; null for none.</summary>
    public string? Headline { get; init; }

    /// <summary>Tables and figures in reading order.</summary>
    public IReadOnlyList<IDisplay> Displays { get; init; } = [];

    /// <summary>How it was done: method, ties, intervals, references. Small print at the end of the section.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The section of a result, to be filled with <c>with</c>.</summary>
    public static ReportSection Of(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var title = result.Regimen is { } regimen ? $"{result.Plan.Title}: {regimen}" : result.Plan.Title;
        return new ReportSection(IdOf(result), title, result.Plan.Role) { Result = result };
    }

    /// <summary>Identifier of a result's section: the analysis, and the regimen where restricted to one. Displays add a suffix.</summary>
    public static string IdOf(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Slug(result.Regimen is { } regimen ? $"{result.Plan.Id}-{regimen}" : result.Plan.Id);
    }

    /// <summary>A text as an identifier: lower-case letters, digits and single hyphens.</summary>
    public static string Slug(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new string([.. text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? "x" : string.Join('-', parts);
    }
}
