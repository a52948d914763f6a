using Tidemark.Analysis.Datasets;

namespace Tidemark.Analysis.Efficacy;

/// <summary>The subjects of an analysis, in the order of their identifiers so that no number depends on the order of a file.</summary>
internal static class People
{
    public static IReadOnlyList<SubjectRow> Of(AnalysisContext context, string? regimen) =>
    [
        .. context.Data.Subjects
            .Where(subject => regimen is null || subject.Subject.Regimen == regimen)
            .OrderBy(subject => subject.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyDictionary<string, EndpointRow> Endpoints(AnalysisContext context, string endpoint) =>
        context.Data.Endpoints
            .Where(row => row.Endpoint == endpoint)
            .GroupBy(row => row.Subject, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>Valid measurements of an analyte by subject, in order of day.</summary>
    public static ILookup<string, BiomarkerRow> Series(AnalysisContext context, string analyte) =>
        context.Data.Biomarkers
            .Where(row => row.Analyte == analyte)
            .OrderBy(row => row.Day)
            .ToLookup(row => row.Subject, StringComparer.Ordinal);
}
