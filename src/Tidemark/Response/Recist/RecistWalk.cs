namespace Tidemark.Response.Recist;

/// <summary>
/// Walks through one course in order of time, remembering what the criteria look back at: baseline, nadir, and whether a
/// complete or a partial response stood. Shrinkage counts from baseline, growth from nadir.
/// </summary>
internal sealed class RecistWalk
{
    private const decimal LeastGrowthMillimeters = 5;

    private readonly LesionCourse course;
    private readonly RecistSwitches switches;
    private readonly int targets;
    private readonly int nonTargets;
    private readonly decimal? baseline;
    private decimal? nadir;
    private int nadirVisit = -1;
    private int completeAt = -1;
    private bool partialStands;

    public RecistWalk(LesionCourse course, RecistSwitches switches)
    {
        (this.course, this.switches) = (course, switches);
        foreach (var lesion in course.Lesions)
        {
            targets += lesion.Role == LesionRole.Target ? 1 : 0;
            nonTargets += lesion.Role == LesionRole.NonTarget ? 1 : 0;
        }

        if (course.Baseline >= 0 && targets > 0)
        {
            var sums = Sums(course.Visits[course.Baseline]);
            baseline = sums.Missing == 0 ? sums.Measured : null;
            (nadir, nadirVisit) = (baseline, baseline is null ? -1 : course.Baseline);
        }
    }

    public RecistAssessment Step(int index)
    {
        var visit = course.Visits[index];
        var sums = Sums(visit);
        OverallResponse? target = targets == 0 ? null : Target(sums);
        OverallResponse? nonTarget = nonTargets == 0 ? null : NonTarget(visit);
        var found = NewLesions.At(course, index);
        var overall = RecistTables.Overall(target, nonTarget, found is NewLesionFinding.Unequivocal or NewLesionFinding.ConfirmedLater);
        var diseased = sums.Diseased || nonTarget is OverallResponse.NonCRNonPD;
        var back = completeAt >= 0 && switches.DiseaseAfterCompleteIsProgression && overall != OverallResponse.PD && diseased;
        var assessment = new RecistAssessment
        {
            Course = course,
            VisitIndex = index,
            Sum = sums.Missing < targets ? sums.Measured : null,
            Complete = sums.Missing == 0,
            BaselineSum = baseline,
            Nadir = nadir,
            NadirVisitIndex = nadirVisit,
            Target = back && sums.Diseased ? OverallResponse.PD : target,
            NonTarget = nonTarget,
            NewLesions = found,
            ReturnedAfter = back ? completeAt : -1,
            CompleteNotShownAgain = completeAt >= 0 && !diseased && overall == OverallResponse.PR,
            Overall = back ? OverallResponse.PD : overall,
        };
        Remember(assessment, sums);
        return assessment;
    }

    private void Remember(RecistAssessment assessment, TargetSums sums)
    {
        if (nadir is not null && sums.Missing == 0 && sums.Measured < nadir)
        {
            (nadir, nadirVisit) = (sums.Measured, assessment.VisitIndex);
        }

        completeAt = assessment.Overall == OverallResponse.CR ? assessment.VisitIndex : completeAt;
        partialStands = assessment.Overall == OverallResponse.PR || (partialStands && assessment.Overall is OverallResponse.NE);
    }

    private OverallResponse Target(TargetSums sums)
    {
        if (baseline is null)
        {
            return OverallResponse.NE;
        }

        var grown = Grown(sums.Measured);
        if (sums.Missing > 0)
        {
            return grown ? OverallResponse.PD : OverallResponse.NE;
        }

        return sums.Gone == targets ? OverallResponse.CR
            : grown ? OverallResponse.PD
            : sums.Measured * 10 <= baseline * 7 || (switches.PartialResponseContinues && partialStands) ? OverallResponse.PR
            : OverallResponse.SD;
    }

    private bool Grown(decimal sum) => sum * 10 >= nadir * 12 && sum - nadir >= LeastGrowthMillimeters;

    private OverallResponse NonTarget(LesionVisit visit)
    {
        var (gone, missing) = (0, 0);
        for (var k = 0; k < course.Lesions.Count; k++)
        {
            if (course.Lesions[k].Role != LesionRole.NonTarget)
            {
                continue;
            }

            var reading = visit.Readings[k];
            if (reading.State == LesionState.Progressed)
            {
                return OverallResponse.PD;
            }

            gone += course.Lesions[k].IsGone(reading) ? 1 : 0;
            missing += reading.State is LesionState.NotEvaluated or LesionState.Equivocal ? 1 : 0;
        }

        return missing > 0 ? OverallResponse.NE
            : gone == nonTargets && visit.MarkersNormal != false ? OverallResponse.CR
            : OverallResponse.NonCRNonPD;
    }

    private TargetSums Sums(LesionVisit visit)
    {
        var (measured, missing, gone, diseased) = (0m, 0, 0, false);
        for (var k = 0; k < course.Lesions.Count; k++)
        {
            var lesion = course.Lesions[k];
            if (lesion.Role != LesionRole.Target)
            {
                continue;
            }

            var reading = visit.Readings[k];
            measured += reading.Size ?? 0;
            missing += reading.Size is null ? 1 : 0;
            gone += lesion.IsGone(reading) ? 1 : 0;
            diseased |= lesion.IsDiseased(reading);
        }

        return new TargetSums(measured, missing, gone, diseased);
    }

    private readonly record struct TargetSums(decimal Measured, int Missing, int Gone, bool Diseased);
}
