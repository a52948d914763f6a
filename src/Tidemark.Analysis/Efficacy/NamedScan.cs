using Tidemark.Analysis.Datasets;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Efficacy;

/// <summary>The one scan that a marker change is set against, named before its size is looked at.</summary>
internal sealed class NamedScan(AnalysisContext context, ChangeVersusTumorSize plan)
{
    private readonly ILookup<string, TumorRow> scans = context.Data.Tumors
        .OrderBy(row => row.Day)
        .ToLookup(row => row.Subject, StringComparer.Ordinal);

    public (TumorRow? Scan, double LogRatio, string? Reason) For(EarlyChange change)
    {
        var own = scans[change.Subject.Id].ToArray();
        var later = own.Where(scan => !scan.IsBaseline && scan.Day > 0).ToArray();
        if (own.Length > 0 && !own.Any(scan => scan.BaselineSumMillimeters > 0 || scan.PercentChange is not null))
        {
            return (null, 0, "no measurable disease at baseline");
        }

        var scan = plan.Scan == ScanChoice.FirstAfterSample
            ? later.FirstOrDefault(candidate => candidate.Day >= change.Day)
            : later.MinBy(candidate => Math.Abs(candidate.Day - (plan.ScanDay ?? change.Day)));
        return scan is null
            ? (null, 0, plan.Scan == ScanChoice.FirstAfterSample ? "no scan at or after the sample" : "no scan after baseline")
            : TumorSize.LogRatio(scan) is { } ratio ? (scan, ratio, null) : (null, 0, "tumor size not measured at the named scan");
    }
}
