using Tidemark.Response.Recist;

namespace Tidemark.Response.Immune;

/// <summary>
/// What makes unconfirmed progression confirmed: 5 mm more of the targets or of the measured new lesions, any more of a lesion that
/// is not measured, one more new lesion, or progression in a part that had none (Seymour 2017, Table 2). Increases add up from
/// the unconfirmed progression on.
/// </summary>
internal static class Growth
{
    private const decimal LeastMillimeters = 5;

    /// <summary>In words; null where nothing grew enough.</summary>
    public static string? Since(RecistAssessment pending, RecistAssessment now)
    {
        var (newBefore, countBefore) = New(pending);
        var (newNow, countNow) = New(now);
        return now.Target == OverallResponse.PD && pending.Target == OverallResponse.PD && now.Sum - pending.Sum >= LeastMillimeters
            ? FormattableString.Invariant($"sum {pending.Sum:0.##} -> {now.Sum:0.##} mm")
            : now.Target == OverallResponse.PD && pending.Target != OverallResponse.PD ? "progression of target lesions too"
            : now.NonTarget == OverallResponse.PD ? pending.NonTarget == OverallResponse.PD ? "further progression of non-target lesions" : "progression of non-target lesions too"
            : countNow > countBefore ? "a further new lesion"
            : newNow - newBefore >= LeastMillimeters ? FormattableString.Invariant($"new lesions {newBefore:0.##} -> {newNow:0.##} mm")
            : Progressed(now) ? "growth of a new lesion that is not measured"
            : null;
    }

    private static (decimal Sum, int Count) New(RecistAssessment assessment)
    {
        var seen = Seen(assessment).ToList();
        return (seen.Sum(reading => reading.Size ?? 0), seen.Count);
    }

    private static bool Progressed(RecistAssessment assessment) => Seen(assessment).Any(reading => reading.State == LesionState.Progressed);

    private static IEnumerable<LesionReading> Seen(RecistAssessment assessment) => assessment.Course.Lesions
        .Select((lesion, k) => (lesion, reading: assessment.Visit.Readings[k]))
        .Where(pair => pair.lesion.Role == LesionRole.New && pair.lesion.IsDiseased(pair.reading))
        .Select(pair => pair.reading);
}
