using System.Globalization;
using Tidemark.Analysis;
using Tidemark.Analysis.Datasets;
using Tidemark.Simulation.Laws;
using Tidemark.Simulation.Rows;
using Tidemark.Study;

namespace Tidemark.Simulation.Truth;

/// <summary>
/// Finds the true parameters of a cohort by running the plan's own analyses on large simulated studies without missing or spoiled
/// specimens, without informative dropout and without a change of lot: what the study would find with endless women and
/// no mishap. The Monte Carlo error comes from the spread between the studies.
/// </summary>
public static class LargeStudies
{
    /// <summary>Women in one large study; small-sample bias is negligible at this size.</summary>
    public const int WomenPerStudy = 5_000;

    /// <summary>How the seed of the large studies is chosen.</summary>
    public const string SeedRule = "registered completion date as a number (20260304)";

    private const int Seed = 20260304;

    /// <summary>Parameters of all numbers of the plan that a truth is known for; what the plan's analyses do not give is left out.</summary>
    /// <param name="study">Protocol and plan: they define what each number is.</param>
    /// <param name="kind">The cohort. The trap has the truth of the moderate cohort: its traps are what may lead astray from it.</param>
    /// <param name="women">Women in all; at least two studies of <paramref name="womenPerStudy"/>.</param>
    /// <param name="womenPerStudy">Women in one study.</param>
    /// <param name="law">Parameters of the cohort; default the founding study's.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two studies.</exception>
    /// <exception cref="InvalidOperationException">The protocol does not fit the simulated rows.</exception>
    public static IReadOnlyList<TruthEstimate> Find(
        StudyDefinition study, CohortKind kind, int women = 200_000, int womenPerStudy = WomenPerStudy, CohortLaw? law = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentOutOfRangeException.ThrowIfLessThan(women, 2 * womenPerStudy);
        var complete = WithoutMishaps(law ?? new CohortLaw());
        var drawing = new WomanDraw(kind == CohortKind.Null ? CohortKind.Null : CohortKind.Moderate, Seed, complete);
        var targets = TruthTarget.Of(study.Plan);
        var found = new double[women / womenPerStudy][];
        Parallel.For(0, found.Length, s => found[s] = One(study, targets, drawing, complete, s * womenPerStudy, womenPerStudy));
        return
        [
            .. targets.Select((target, t) => Average(target, [.. found.Select(values => values[t])], found.Length * womenPerStudy))
                .Where(estimate => double.IsFinite(estimate.Parameter.Value)),
        ];
    }

    private static CohortLaw WithoutMishaps(CohortLaw law) =>
        law with { Sampling = law.Sampling with { Missed = 0, Hemolyzed = 0, SkippedWhenRising = 0 } };

    private static double[] One(
        StudyDefinition study, IReadOnlyList<TruthTarget> targets, WomanDraw drawing, CohortLaw law, int first, int count)
    {
        var rows = new CohortRows();
        for (var index = first; index < first + count; index++)
        {
            rows.AddWithoutSafety(drawing.Draw(index), drawing.Kind, law);
        }

        var cut = rows.ToCut(FoundingCohort.StudyId, hashed: false);
        var data = AnalysisDatasets.From(cut, study.Protocol);
        var context = new AnalysisContext(study, cut, data.Value ?? throw new InvalidOperationException(
            "The protocol does not fit the simulated rows: " + string.Join(" ", data.Findings.Select(finding => finding.Message))));
        var results = targets.Select(target => target.Analysis).Distinct()
            .ToDictionary(plan => plan, plan => AnalysisRun.One(context, plan, null));
        return [.. targets.Select(target => results[target.Analysis].Numbers.FirstOrDefault(number => number.Name == target.Number)?.Value ?? double.NaN)];
    }

    private static TruthEstimate Average(TruthTarget target, double[] values, int women)
    {
        var scaled = target.OnLogScale ? Array.ConvertAll(values, Math.Log) : values;
        var mean = scaled.Average();
        var error = Math.Sqrt(scaled.Sum(value => (value - mean) * (value - mean)) / (scaled.Length - 1) / scaled.Length);
        var (value, standardError) = target.OnLogScale ? (Math.Exp(mean), Math.Exp(mean) * error) : (mean, error);
        var description = string.Create(
            CultureInfo.InvariantCulture, $"{target.Description}; {women:N0} simulated women, Monte Carlo error {standardError:G2}");
        return new TruthEstimate(
            new TrueParameter(target.Name, description, value, target.Analysis.Id, target.Number), standardError, women);
    }
}
