using Tidemark.Analysis.Datasets;
using Tidemark.Assays;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Finds each subject's change from baseline at a visit, and says why where there is none.</summary>
internal static class EarlyChanges
{
    public static IReadOnlyList<EarlyChange> At(
        AnalysisContext context, string analyte, string visit, string? regimen, ResultNotes notes)
    {
        var find = Finder(context, analyte, visit);
        var changes = new List<EarlyChange>();
        foreach (var subject in People.Of(context, regimen))
        {
            var (change, reason) = find(subject);
            if (change is null)
            {
                notes.Drop(reason!);
            }
            else
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    /// <summary>A function that gives a subject's change at the visit, or the reason why there is none.</summary>
    public static Func<SubjectRow, (EarlyChange? Change, string? Reason)> Finder(
        AnalysisContext context, string analyte, string visit)
    {
        var series = People.Series(context, analyte);
        var states = context.Data.PlannedVisits
            .Where(row => row.Visit == visit)
            .GroupBy(row => row.Subject, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().State, StringComparer.Ordinal);
        return subject =>
        {
            var row = series[subject.Id].FirstOrDefault(candidate => candidate.Visit == visit);
            return row is null
                ? (null, WhyNot(visit, states.TryGetValue(subject.Id, out var state) ? state : null))
                : Judge(subject, row);
        };
    }

    /// <summary>
    /// Log ratios fit for ranking: values below the limit share the lowest place, values above it the highest.
    /// The places are one unit beyond the others, so that they stay finite.
    /// </summary>
    public static double[] Rankable(IReadOnlyList<EarlyChange> changes)
    {
        var inside = changes.Where(change => change.Quantification == Quantification.Quantified).Select(change => change.LogRatio).ToArray();
        var (lowest, highest) = inside.Length == 0 ? (-1.0, 1.0) : (inside.Min() - 1, inside.Max() + 1);
        return [.. changes.Select(change => change.Quantification switch
        {
            Quantification.BelowLimit => lowest,
            Quantification.AboveLimit => highest,
            _ => change.LogRatio,
        })];
    }

    /// <summary>Says for how many the limit stood in for the value.</summary>
    public static void SayLimits(IReadOnlyList<EarlyChange> changes, string whatWasDone, ResultNotes notes)
    {
        var censored = changes.Count(change => change.Censored);
        if (censored > 0)
        {
            notes.Find(FindingCodes.LimitUsed, $"{censored} of {changes.Count} changes have a value beyond a limit of quantification: {whatWasDone}.");
        }
    }

    private static (EarlyChange? Change, string? Reason) Judge(SubjectRow subject, BiomarkerRow row)
    {
        if (row.LogRatio is not { } ratio || !double.IsFinite(ratio))
        {
            return (null, "no valid baseline value");
        }

        var sameSide = row.Quantification != Quantification.Quantified && row.Quantification == row.BaselineQuantification;
        return sameSide
            ? (null, "baseline and value beyond the same limit: change unknown")
            : (new EarlyChange(subject, row), null);
    }

    private static string WhyNot(string visit, VisitState? state) => state switch
    {
        VisitState.Dead => $"no value at {visit}: died before",
        VisitState.Progressed => $"no value at {visit}: progressed before",
        VisitState.Stopped => $"no value at {visit}: treatment stopped before",
        VisitState.NotDue => $"no value at {visit}: not yet due",
        VisitState.Invalid => $"no value at {visit}: specimen without valid result",
        VisitState.Missed => $"no value at {visit}: specimen missed",
        _ => $"no value at {visit}",
    };
}
