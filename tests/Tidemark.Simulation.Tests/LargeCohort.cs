using Tidemark.Response;
using Tidemark.Simulation.Laws;

namespace Tidemark.Simulation.Tests;

/// <summary>Twenty thousand women of one cohort, drawn once for all tests of a class.</summary>
public class LargeCohort
{
    internal const int Count = 20_000;

    internal LargeCohort(CohortKind kind)
    {
        var drawing = new WomanDraw(kind, 1, new CohortLaw());
        var women = new Woman[Count];
        Parallel.For(0, Count, index => women[index] = drawing.Draw(index));
        Women = women;
    }

    internal IReadOnlyList<Woman> Women { get; }

    /// <summary>Log ratio of the measured marker to baseline at a visit; null where no specimen was taken.</summary>
    internal static double? LogRatio(Woman woman, string visit) =>
        woman.Draws.FirstOrDefault(draw => draw.Visit == visit && draw.Taken) is { } found ? Math.Log(found.Measured / woman.Draws[0].Measured) : null;

    internal static double Share<T>(IEnumerable<T> items, Func<T, bool> test)
    {
        var tested = items.Select(test).ToArray();
        return tested.Count(one => one) / (double)tested.Length;
    }

    internal static double Quantile(IEnumerable<double> values, double probability)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)(probability * (sorted.Length - 1))];
    }

    internal static bool Responds(OverallResponse? response) => response is OverallResponse.CR or OverallResponse.PR;

    /// <summary>Complete or partial response, confirmed at least 28 days later.</summary>
    internal static bool Confirmed(Woman woman) => woman.Scans.Any(first => Responds(first.Response)
        && woman.Scans.Any(later => Responds(later.Response) && later.Day - first.Day >= 28));

    /// <summary>Day of progression or death without another therapy, or of the last scan.</summary>
    internal static (int Day, bool Event) FreeOfProgression(Woman woman)
    {
        var course = woman.FollowUp;
        return course.Progression is { } seen ? (seen, true)
            : course is { Death: { } death, NewTherapy: null } ? (death, true)
            : (Math.Max(0, woman.Scans[^1].Day), false);
    }

    /// <summary>First day on which the product-limit estimate is at or below one half.</summary>
    internal static int MedianDay(IReadOnlyList<Woman> women)
    {
        var (survival, atRisk) = (1.0, women.Count);
        foreach (var day in women.Select(FreeOfProgression).GroupBy(end => end.Day).OrderBy(group => group.Key))
        {
            survival *= 1 - (day.Count(end => end.Event) / (double)atRisk);
            atRisk -= day.Count();
            if (survival <= 0.5)
            {
                return day.Key;
            }
        }

        return int.MaxValue;
    }
}
