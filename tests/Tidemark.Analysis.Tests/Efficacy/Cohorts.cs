using Tidemark.Assays;
using Tidemark.Response;

namespace Tidemark.Analysis.Tests.Efficacy;

/// <summary>Small cohorts written by rule, so that a reader can work them out by hand.</summary>
internal static class Cohorts
{
    /// <summary>
    /// Forty subjects (two of three under drug A): baseline 8 to 15, ratio at C2 from 0.6 to 1.4, sum 50 mm at baseline and 50·ratio at the scan of
    /// day 49 shifted by a fixed pattern, progression between days 70 and 315; every fifth subject is censored instead. Values under the
    /// limit are censored at it.
    /// </summary>
    public static TestCut Forty(bool reversed = false, double limit = 0.5)
    {
        var cut = new TestCut();
        var order = Enumerable.Range(0, 40);
        foreach (var i in reversed ? order.Reverse() : order)
        {
            Add(cut, i, limit);
        }

        return cut;
    }

    public static string Id(int i) => FormattableString.Invariant($"S{i:00}");

    public static double Baseline(int i) => 8 + ((i * 5 % 8) * 1.0);

    public static double Ratio(int i) => 0.6 + ((i * 7 % 41) * 0.02);

    public static double Sum(int i) => 50 * (0.2 + (0.5 * Ratio(i)) + ((i * 11 % 13) * 0.02));

    public static double LastDay(int i) => 70 + (i * 17 % 40 * 5) + (Ratio(i) < 0.9 ? 50 : 0);

    private static void Add(TestCut cut, int i, double limit)
    {
        var id = Id(i);
        cut.Subject(id, i % 3 == 2 ? "B" : "A", age: 40 + (i * 13 % 30)).Doses(id, 0, 21, 42);
        var value = Baseline(i) * Ratio(i);
        cut.Marker(id, "BL", 0, Baseline(i))
            .Marker(id, "C2", 42, Math.Max(value, limit), value < limit ? Quantification.BelowLimit : Quantification.Quantified);
        cut.Covariate(id, "site", i % 4 == 0 ? "north" : "south").Covariate(id, "ecog", i % 3 == 0 ? "1" : "0");
        var sum = Sum(i);
        var first = sum <= 35 ? OverallResponse.PR : OverallResponse.SD;
        cut.Scan(id, -7, null, 50).Scan(id, 49, first, sum);
        for (var day = 91.0; day < LastDay(i); day += 42)
        {
            cut.Scan(id, day, first, sum);
        }

        cut.Scan(id, LastDay(i), i % 5 == 0 ? first : OverallResponse.PD, i % 5 == 0 ? sum : sum + 15);
    }
}
