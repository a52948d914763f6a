using Tidemark.Study;

namespace Tidemark.Reporting.Documents;

/// <summary>When a marker was first set against an outcome, in words; a plan changed since is said so.</summary>
internal static class FirstLookWords
{
    internal static string Of(StudyDefinition study)
    {
        var here = study.FirstLook switch
        {
            null => "no earlier time is recorded in this folder",
            { } look when look.PlanHash == study.PlanHash => $"{look.TimeUtc}, under this plan",
            { } look => $"{look.TimeUtc}, under another plan ({look.PlanHash[..Math.Min(12, look.PlanHash.Length)]}): the plan was changed since",
        };
        return study.Plan.FirstLook is { Length: > 0 } before ? $"{before} (before Tidemark); here: {here}" : here;
    }
}
