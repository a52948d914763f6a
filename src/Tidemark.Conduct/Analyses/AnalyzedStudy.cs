using Tidemark.Reporting.Documents;

namespace Tidemark.Conduct.Analyses;

/// <summary>What an analysis of a study folder left behind.</summary>
/// <param name="Title">Title of the study.</param>
/// <param name="Summary">The summary in plain words, as it opens the report.</param>
/// <param name="ReportFile">Path of <c>report.html</c>.</param>
/// <param name="Files">Paths of all files relative to the output folder, in order.</param>
/// <param name="Analyses">Analyses run, each regimen counted.</param>
/// <param name="Subjects">Subjects in the data cut.</param>
public sealed record AnalyzedStudy(
    string Title,
    IReadOnlyList<SummarySentence> Summary,
    string ReportFile,
    IReadOnlyList<string> Files,
    int Analyses,
    int Subjects);
