using Tidemark.Analysis.Endpoints;
using Tidemark.Conduct.Analyses;
using Tidemark.Reporting.Documents;

namespace Tidemark.Conduct.Response;

/// <summary>Draws waterfall, spider and swimmer of derived responses into one HTML file.</summary>
public static class DrawResponse
{
    /// <summary>Writes the file, replacing one that is there.</summary>
    /// <returns>Null when written; else the finding that says why not.</returns>
    public static Finding? Run(DerivedStudy study, string file)
    {
        ArgumentNullException.ThrowIfNull(study);
        try
        {
            File.WriteAllText(file, ResponsePage.Write($"Tumor response: {study.Name}", study.Hash, ResponseCourseOf.Assessors(study.Courses), AnalyzeStudy.Version));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Finding(FindingCodes.CannotWrite, fault.Message, new Where(file));
        }
    }
}
