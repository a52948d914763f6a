using System.Globalization;

namespace Tidemark.Response.Recist;

/// <summary>Says why an assessment is what it is: "PD: sum 34 -> 43 mm, +26 % and +9 mm from nadir at cycle 4".</summary>
internal static class RecistSentence
{
    public static string Of(RecistAssessment assessment) => $"{assessment.Word}: {Why(assessment)}";

    private static string Why(RecistAssessment assessment) => assessment.Overall switch
    {
        OverallResponse.PD => Progression(assessment),
        OverallResponse.NE => NotEvaluable(assessment),
        OverallResponse.CR => Complete(assessment),
        OverallResponse.NonCRNonPD => $"no target lesion; {Disease(assessment, LesionRole.NonTarget)}, none progressed",
        OverallResponse.PR when assessment.Target == OverallResponse.CR => NotComplete(assessment),
        OverallResponse.PR when assessment.PercentFromBaseline > -30 =>
            $"{FromBaseline(assessment)}; a partial response stands until progression, and {FromNadir(assessment)} is none",
        OverallResponse.PR => FromBaseline(assessment),
        _ => $"{FromBaseline(assessment)} and {FromNadir(assessment)}: neither PR nor PD",
    } + (assessment.NewLesions == NewLesionFinding.Equivocal ? $"; {Equivocal(assessment)} is equivocal and never confirmed" : "");

    private static string Progression(RecistAssessment assessment)
    {
        List<string> reasons = [];
        if (assessment.HasNewLesion)
        {
            reasons.Add(New(assessment));
        }

        if (assessment.NonTarget == OverallResponse.PD)
        {
            reasons.Add($"unequivocal progression of non-target {Names(assessment, (lesion, reading) => lesion.Role == LesionRole.NonTarget && reading.State == LesionState.Progressed)}");
        }

        if (assessment.ReturnedAfter >= 0)
        {
            var disease = Names(assessment, (lesion, reading) => lesion.Role != LesionRole.New && lesion.IsDiseased(reading));
            reasons.Add($"disease ({disease}) after complete response at {assessment.Course.Visits[assessment.ReturnedAfter].Label}");
        }
        else if (assessment.Target == OverallResponse.PD)
        {
            reasons.Add(Growth(assessment));
        }

        return string.Join("; ", reasons);
    }

    private static string Growth(RecistAssessment assessment)
    {
        var missing = assessment.Complete ? "" : $", although {Missing(assessment)} was not measured";
        return $"sum {Number(assessment.Nadir)} -> {Number(assessment.Sum)} mm, {FromNadir(assessment)}{missing}";
    }

    private static string FromBaseline(RecistAssessment assessment) =>
        $"sum {Number(assessment.BaselineSum)} -> {Number(assessment.Sum)} mm, {Percent(assessment.PercentFromBaseline)} from baseline";

    private static string FromNadir(RecistAssessment assessment)
    {
        var millimeters = (assessment.Sum - assessment.Nadir)?.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);
        var at = assessment.NadirVisitIndex == assessment.Course.Baseline ? "baseline" : assessment.Course.Visits[assessment.NadirVisitIndex].Label;
        return assessment.Nadir == 0
            ? $"{millimeters} mm from nadir 0 at {at}"
            : $"{Percent(assessment.PercentFromNadir)} and {millimeters} mm from nadir at {at}";
    }

    private static string New(RecistAssessment assessment)
    {
        if (assessment.NewLesions == NewLesionFinding.Unequivocal)
        {
            return $"new lesion {Names(assessment, (lesion, reading) => lesion.Role == LesionRole.New && lesion.IsDiseased(reading))}";
        }

        var course = assessment.Course;
        var lesion = Enumerable.Range(0, course.Lesions.Count)
            .First(k => course.Lesions[k].Role == LesionRole.New && NewLesions.Of(course, k, assessment.VisitIndex) == NewLesionFinding.ConfirmedLater);
        var later = course.Visits[NewLesions.ConfirmedAt(course, lesion, assessment.VisitIndex)];
        return $"new lesion {course.Lesions[lesion].Id}, equivocal here and confirmed at {later.Label}: progression dates back";
    }

    private static string Complete(RecistAssessment assessment) => assessment.Target is null
        ? "no target lesion; all non-target lesions gone"
        : assessment.NonTarget is null ? $"{TargetsGone(assessment)}; no non-target lesion" : $"{TargetsGone(assessment)}, non-target lesions too";

    private static string NotComplete(RecistAssessment assessment) => assessment.NonTarget == OverallResponse.NE
        ? $"{TargetsGone(assessment)}, but non-target {NotEvaluated(assessment, LesionRole.NonTarget)} not evaluated"
        : $"{TargetsGone(assessment)}, but {Disease(assessment, LesionRole.NonTarget)}";

    private static string TargetsGone(RecistAssessment assessment) =>
        assessment.Course.Lesions.Any(lesion => lesion is { Role: LesionRole.Target, Nodal: true })
            ? "all target lesions gone, target nodes under 10 mm" : "all target lesions gone";

    private static string NotEvaluable(RecistAssessment assessment)
    {
        if (assessment is { Target: null, NonTarget: null })
        {
            return "no disease at baseline, for which RECIST has no response";
        }

        if (assessment.Target is null)
        {
            return $"no target lesion; non-target {NotEvaluated(assessment, LesionRole.NonTarget)} not evaluated";
        }

        return assessment.BaselineSum is null
            ? "the sum of diameters at baseline is not known"
            : $"{Missing(assessment)} not measured; {Rest(assessment)}";
    }

    private static string Rest(RecistAssessment assessment) => assessment.Sum is null
        ? "no target lesion was"
        : $"the others, {Number(assessment.Sum)} mm, do not prove progression from nadir {Number(assessment.Nadir)} mm";

    private static string Disease(RecistAssessment assessment, LesionRole role)
    {
        var names = Names(assessment, (lesion, reading) => lesion.Role == role && lesion.IsDiseased(reading));
        return names.Length > 0 ? $"non-target {names} present" : "a marker that must be normal is not";
    }

    private static string Missing(RecistAssessment assessment) => NotEvaluated(assessment, LesionRole.Target);

    private static string NotEvaluated(RecistAssessment assessment, LesionRole role) => Names(
        assessment,
        (lesion, reading) => lesion.Role == role && reading.Size is null && (role == LesionRole.Target || !lesion.IsDiseased(reading)));

    private static string Equivocal(RecistAssessment assessment) =>
        Names(assessment, (lesion, reading) => lesion.Role == LesionRole.New && reading.State == LesionState.Equivocal);

    private static string Names(RecistAssessment assessment, Func<FollowedLesion, LesionReading, bool> named) => string.Join(
        ", ",
        assessment.Course.Lesions.Where((lesion, k) => named(lesion, assessment.Visit.Readings[k])).Select(lesion => lesion.Id));

    private static string Number(decimal? millimeters) => millimeters?.ToString("0.##", CultureInfo.InvariantCulture) ?? "not known";

    /// <summary>Whole percent, unless rounding would seem to cross a threshold.</summary>
    private static string Percent(decimal? percent)
    {
        if (percent is not { } exact)
        {
            return "no percentage";
        }

        var rounded = decimal.Round(exact, 0, MidpointRounding.AwayFromZero);
        return rounded is 20 or -30 && rounded != exact
            ? exact.ToString("+0.00;-0.00", CultureInfo.InvariantCulture) + " %"
            : rounded.ToString("+0;-0;0", CultureInfo.InvariantCulture) + " %";
    }
}
