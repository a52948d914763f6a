using Tidemark.Specimens;
using Tidemark.Subjects;
using Tidemark.Treatment;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>Rows of the owners: subjects, their doses and their specimens.</summary>
internal static class SubjectRows
{
    private const double OldestYears = 120;
    private const int MostCycles = 1000;

    public static void ReadSubject(RowReader row, CutBuilder cut)
    {
        var id = row.RequiredText("subject");
        var origin = row.RequiredTime("origin");
        if (origin.Kind == TimePointKind.PartialDate)
        {
            row.Fault(FindingCodes.OriginNotADay, $"The origin '{origin}' of subject {id} has no day.", "origin");
        }

        var cohort = CutBuilder.Defined(row, "cohort", cut.Protocol.Cohorts?.Select(known => known.Id) ?? []);
        var regimen = CutBuilder.Defined(row, "regimen", cut.Protocol.Regimens?.Select(known => known.Id) ?? []);
        var age = row.Number("age", 0, OldestYears);
        if (id.Length == 0 || !cut.First(row, FindingCodes.DuplicateSubject, id, $"Subject {id} already has a row.", "subject") || !row.Sound)
        {
            return;
        }

        var subject = new Subject(id, origin, cohort, regimen, row.Text("sex"), age, row.Source);
        cut.Subjects.Add(subject);
        cut.SubjectById[id] = subject;
    }

    public static void ReadDose(RowReader row, CutBuilder cut)
    {
        var subject = cut.Owner(row);
        var regimen = CutBuilder.Defined(row, "regimen", cut.Protocol.Regimens?.Select(known => known.Id) ?? []) ?? subject?.Regimen;
        var cycle = row.RequiredWhole("cycle", 1, MostCycles);
        var time = row.RequiredTime("time");
        CutBuilder.OnClockOf(subject, row, time, "time");
        var amount = row.Number("amount", 0, double.MaxValue);
        if (subject is not null && regimen is null)
        {
            row.Fault(FindingCodes.ValueMissing, $"Neither the dose nor subject {subject.Id} names a regimen.", "regimen");
        }

        if (amount is not null && row.Text("unit") is null)
        {
            row.Fault(FindingCodes.ValueMissing, "The amount has no unit.", "unit");
        }

        if (row.Sound && cut.First(row, FindingCodes.DuplicateDose, $"{subject!.Id}\n{cycle}", $"Cycle {cycle} of subject {subject.Id} already has a dose.", "cycle"))
        {
            cut.Doses.Add(new Dose(subject.Id, regimen!, cycle, time, amount, row.Text("unit"), row.Source));
        }
    }

    public static void ReadSpecimen(RowReader row, CutBuilder cut)
    {
        var id = row.RequiredText("specimen");
        var subject = cut.Owner(row);
        var visit = CutBuilder.Defined(row, "visit", cut.Protocol.Schedule.Select(known => known.Id));
        var collected = row.Time("collected");
        CutBuilder.OnClockOf(subject, row, collected, "collected");
        var status = row.Word<SpecimenStatus>("status") ?? SpecimenStatus.Collected;
        if (row.Sound && collected is null && status != SpecimenStatus.Missed)
        {
            row.Fault(FindingCodes.ValueMissing, $"Specimen {id} is {Yaml.Words.Of(status.ToString())} and has no collection time.", "collected");
        }

        if (id.Length == 0 || !cut.First(row, FindingCodes.DuplicateSpecimen, id, $"Specimen {id} already has a row.", "specimen") || !row.Sound)
        {
            return;
        }

        var specimen = new Specimen(id, subject!.Id, visit, collected, status, row.Text("reason"), row.Source);
        cut.Specimens.Add(specimen);
        cut.SpecimenById[id] = specimen;
    }
}
