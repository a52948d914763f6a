using Tidemark.Assays;
using Tidemark.Simulation.Laws;
using Tidemark.Specimens;
using Tidemark.Study;
using Tidemark.Subjects;

namespace Tidemark.Simulation.Tests;

public class FoundingCohortTests
{
    [Theory]
    [InlineData(CohortKind.Null)]
    [InlineData(CohortKind.Moderate)]
    [InlineData(CohortKind.Trap)]
    public void The_same_seed_gives_the_same_rows_and_another_seed_others(CohortKind kind)
    {
        var (first, again, other) = (FoundingCohort.Simulate(kind, 1), FoundingCohort.Simulate(kind, 1), FoundingCohort.Simulate(kind, 2));

        Assert.Equal(first.Hash, again.Hash);
        Assert.NotEqual(first.Hash, other.Hash);
    }

    [Fact]
    public void A_woman_does_not_depend_on_how_many_others_there_are()
    {
        var (few, many) = (FoundingCohort.Simulate(CohortKind.Trap, 3, 20), FoundingCohort.Simulate(CohortKind.Trap, 3, 75));

        Assert.Equal(few.Measurements, many.Measurements.Take(few.Measurements.Count));
        Assert.Equal(few.Assessments, many.Assessments.Take(few.Assessments.Count));
        Assert.Equal(few.AdverseEvents, many.AdverseEvents.Take(few.AdverseEvents.Count));
    }

    [Fact]
    public void Cohorts_with_one_seed_share_tumors_and_doses_and_differ_in_the_marker()
    {
        var (without, with) = (FoundingCohort.Simulate(CohortKind.Null, 5), FoundingCohort.Simulate(CohortKind.Moderate, 5));

        Assert.Equal(without.Assessments, with.Assessments);
        Assert.Equal(without.Doses, with.Doses);
        Assert.NotEqual(without.Measurements, with.Measurements);
    }

    [Fact]
    public void Seeds_follow_the_stated_rule()
    {
        Assert.Equal([20240704, 20240705, 20240706], Enum.GetValues<CohortKind>().Select(FoundingCohort.SeedOf));
        Assert.Equal(CohortKind.Trap, FoundingCohort.Named("trap"));
        Assert.Null(FoundingCohort.Named("strong"));
    }

    [Fact]
    public void Fifty_women_are_36_on_deruxtecan_8_on_disitamab_and_6_on_rezetecan()
    {
        var regimens = Founding().Subjects.CountBy(subject => subject.Regimen!).ToDictionary();

        Assert.Equal(36, regimens[FoundingCohort.Deruxtecan]);
        Assert.Equal(8, regimens[FoundingCohort.Disitamab]);
        Assert.Equal(6, regimens[FoundingCohort.Rezetecan]);
    }

    [Fact]
    public void Every_result_reads_back_as_its_value_in_one_or_two_decimals() => Assert.All(Founding().Measurements, row =>
    {
        Assert.Equal(row.Result.Value, double.Parse(row.Result.Verbatim, System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(row.Result.Verbatim.Length - row.Result.Verbatim.IndexOf('.', StringComparison.Ordinal) - 1, 1, 2);
        Assert.Equal("ng/mL", row.Result.Unit);
        Assert.NotNull(row.Lot);
        Assert.NotNull(row.Run);
    });

    [Fact]
    public void A_result_below_the_limit_says_so_with_the_limit()
    {
        var law = new CohortLaw { Serum = new SerumLaw { LowerLimit = 8 } };
        var cut = FoundingCohort.Simulate(CohortKind.Moderate, 1, 50, law);
        var below = cut.Measurements.Where(row => row.Result.Quantification == Quantification.BelowLimit).ToArray();

        Assert.NotEmpty(below);
        Assert.All(below, row => Assert.Equal(("<8", 8.0), (row.Result.Verbatim, row.Result.Value)));
        Assert.All(Founding().Measurements, row => Assert.Equal(Quantification.Quantified, row.Result.Quantification));
    }

    [Fact]
    public void No_specimen_dose_or_scan_follows_progression_death_or_the_cut()
    {
        foreach (var kind in Enum.GetValues<CohortKind>())
        {
            var cut = FoundingCohort.Simulate(kind, 11, 400);
            var ends = cut.Subjects.ToDictionary(subject => subject.Id, subject => LastDay(cut, subject));

            Assert.All(cut.Specimens.Where(row => row.Collected is not null), row => Assert.True(row.Collected!.Value.DaysSince(ends[row.Subject]) <= 0));
            Assert.All(cut.Doses, row => Assert.True(row.Time.DaysSince(ends[row.Subject]) <= 0));
            Assert.All(cut.Assessments, row => Assert.True(row.Time.DaysSince(ends[row.Subject]) <= 0));
        }
    }

    [Fact]
    public void A_specimen_is_drawn_before_the_infusion_of_its_day()
    {
        var cut = Founding();
        var doses = cut.Doses.ToLookup(dose => dose.Subject);

        Assert.All(cut.Specimens.Where(row => row.Collected is not null), row => Assert.All(
            doses[row.Subject].Where(dose => dose.Time.DaysSince(row.Collected!.Value) == 0),
            dose => Assert.True(string.CompareOrdinal(row.Collected!.Value.ToString(), dose.Time.ToString()) < 0)));
    }

    [Fact]
    public void Only_the_trap_changes_the_lot_and_it_does_so_at_cycle_4()
    {
        Assert.Single(Founding().Measurements.Select(row => row.Lot).Distinct());
        var trap = FoundingCohort.Simulate(CohortKind.Trap, 1).Measurements;

        Assert.Equal(2, trap.Select(row => row.Lot).Distinct().Count());
        Assert.All(trap.GroupBy(row => row.Lot), lot => Assert.DoesNotContain(lot, row => row.StudyEvent is "BL" or "C2" && lot.Any(other => other.StudyEvent is "C4" or "C6")));
    }

    [Fact]
    public void Missing_specimens_are_recorded_with_their_reason() => Assert.All(
        FoundingCohort.Simulate(CohortKind.Moderate, 1, 400).Specimens.Where(row => row.Status != SpecimenStatus.Collected),
        row => Assert.Equal(row.Status == SpecimenStatus.Missed ? "not drawn" : "hemolyzed", row.Reason));

    [Fact]
    public void Progression_stands_in_the_assessments_and_not_among_the_events() =>
        Assert.DoesNotContain(Founding().Events, row => row.Kind == ClinicalEventKind.Progression);

    [Fact]
    public void Lines_count_from_2_in_each_file()
    {
        var cut = Founding();

        Assert.Equal(Enumerable.Range(2, cut.Measurements.Count), cut.Measurements.Select(row => row.Source.Line));
        Assert.All(cut.Lesions, row => Assert.Equal("data/lesions.csv", row.Source.File));
    }

    private static DataCut Founding() => FoundingCohort.Simulate(CohortKind.Moderate, FoundingCohort.SeedOf(CohortKind.Moderate));

    private static TimePoint LastDay(DataCut cut, Subject subject)
    {
        var last = TimePoint.OnDate(new DateOnly(2026, 3, 4));
        var ends = cut.Assessments.Where(row => row.Subject == subject.Id && row.Response == Response.OverallResponse.PD).Select(row => row.Time)
            .Concat(cut.Events.Where(row => row.Subject == subject.Id && row.Kind == ClinicalEventKind.Death).Select(row => row.Time));
        return ends.Append(last).MinBy(time => time.DaysSince(subject.Origin));
    }
}
