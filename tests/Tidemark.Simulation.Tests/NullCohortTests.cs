using Tidemark.Statistics.Correlation;
using static Tidemark.Simulation.Tests.LargeCohort;

namespace Tidemark.Simulation.Tests;

/// <summary>In the null cohort the marker moves and tells nothing; four Monte Carlo standard errors of a correlation at n women are 4/√n.</summary>
public class NullCohortTests(NullCohort cohort, ModerateCohort linked) : IClassFixture<NullCohort>, IClassFixture<ModerateCohort>
{
    [Fact]
    public void Early_change_is_not_associated_with_tumor_size_in_the_null_cohort_and_is_in_the_moderate()
    {
        var (without, n) = ChangeAgainstSize(cohort);
        var (with, _) = ChangeAgainstSize(linked);

        Assert.InRange(without, -4 / Math.Sqrt(n), 4 / Math.Sqrt(n));
        Assert.InRange(with, 0.2, 0.8);
    }

    [Fact]
    public void Early_change_is_not_associated_with_time_to_progression_in_the_null_cohort_and_is_in_the_moderate()
    {
        var (without, n) = ChangeAgainstProgression(cohort);
        var (with, _) = ChangeAgainstProgression(linked);

        Assert.InRange(without, -4 / Math.Sqrt(n), 4 / Math.Sqrt(n));
        Assert.True(with < -0.1);
    }

    [Fact]
    public void The_marker_moves_alike_in_both()
    {
        double Median(LargeCohort women) => Quantile(women.Women.Select(woman => LogRatio(woman, "C2")).OfType<double>(), 0.5);

        Assert.InRange(Median(cohort) - Median(linked), -0.02, 0.02);
    }

    private static (double Rho, int Count) ChangeAgainstSize(LargeCohort women) => Correlate(
        women, woman => woman is { Profile.Measurable: true, Scans.Count: > 1 } && woman.Scans[1].Sum is { } sum ? (double)(sum / woman.Scans[0].Sum!) : null);

    private static (double Rho, int Count) ChangeAgainstProgression(LargeCohort women) => Correlate(
        women, woman => FreeOfProgression(woman) is { Event: true, Day: > 56 } end ? end.Day : null);

    private static (double Rho, int Count) Correlate(LargeCohort women, Func<Woman, double?> outcome)
    {
        var pairs = women.Women.Select(woman => (Change: LogRatio(woman, "C2"), Outcome: outcome(woman)))
            .Where(pair => pair is { Change: not null, Outcome: not null }).ToArray();
        var rho = SpearmanCorrelation.Test([.. pairs.Select(pair => pair.Change!.Value)], [.. pairs.Select(pair => pair.Outcome!.Value)]).Estimate;
        return (rho, pairs.Length);
    }
}
