using System.Globalization;
using Tidemark.Subjects;
using Tidemark.Treatment;

namespace Tidemark.Simulation.Rows;

/// <summary>Rows about the woman, her doses and what happened to her.</summary>
internal static class PersonRows
{
    private static readonly TimeOnly infusions = new(10, 0);

    public static void Add(CohortRows rows, Woman woman, WomanClock clock)
    {
        var profile = woman.Profile;
        rows.Subjects.Add(new Subject(
            clock.Id, clock.On(0), FoundingCohort.Cohort, profile.Regimen, "F", profile.Age, rows.Next("subjects")));
        foreach (var dose in woman.Doses)
        {
            rows.Doses.Add(new Dose(
                clock.Id, profile.Regimen, dose.Cycle, clock.At(dose.Day, infusions), dose.Amount, "mg/kg", rows.Next("doses")));
        }

        var line = rows.Next("covariates");
        Text("ihc", profile.Ihc);
        Text("hormoneReceptor", profile.HormoneReceptor);
        Number("priorLines", profile.PriorLines);
        Number("ecog", profile.Ecog);
        Text("visceral", profile.Visceral ? "yes" : "no");
        Text("liver", profile.Liver ? "yes" : "no");
        Text("measurable", profile.Measurable ? "yes" : "no");
        Events(rows, woman, clock);

        void Text(string name, string value) => rows.Covariates.Add(new Covariate(clock.Id, name, value, null, line));
        void Number(string name, int value) => rows.Covariates.Add(
            new Covariate(clock.Id, name, value.ToString(CultureInfo.InvariantCulture), value, line));
    }

    private static void Events(CohortRows rows, Woman woman, WomanClock clock)
    {
        var course = woman.FollowUp;
        (ClinicalEventKind Kind, int? Day, string? Detail)[] events =
        [
            (ClinicalEventKind.TreatmentStop, course.TreatmentEnd, course.EndReason),
            (ClinicalEventKind.NewTherapy, course.NewTherapy, null),
            (ClinicalEventKind.LossToFollowUp, course.Loss, null),
            (ClinicalEventKind.LastContact, course.Death is null ? course.LastContact : null, null),
            (ClinicalEventKind.Death, course.Death, course.DeathCause),
        ];
        foreach (var (kind, day, detail) in events.Where(item => item.Day is not null).OrderBy(item => item.Day))
        {
            rows.Events.Add(new ClinicalEvent(clock.Id, kind, clock.On(day!.Value), detail, rows.Next("events")));
        }
    }
}
