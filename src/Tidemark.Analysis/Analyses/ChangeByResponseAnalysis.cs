using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Analysis.Analyses;

/// <summary>Marker change at a visit by best overall response: five numbers, Kruskal-Wallis, Jonckheere over the ordered groups.</summary>
public static class ChangeByResponseAnalysis
{
    private const int FewestPerRegimen = 10;

    private sealed record Placed(EarlyChange Change, string Group, int Rank);

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static ChangeByResponseResult Run(AnalysisContext context, ChangeByResponse plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var groups = new ResponseGroups(context);
        var placed = new List<Placed>();
        foreach (var change in EarlyChanges.At(context, plan.Analyte, plan.Visit, regimen, notes))
        {
            var (name, rank, reason) = groups.Of(change.Subject);
            if (name is null)
            {
                notes.Drop(reason!);
            }
            else
            {
                placed.Add(new Placed(change, name, rank));
            }
        }

        Placed[] ordered = [.. placed.OrderBy(one => one.Rank)];
        notes.Number("n", ordered.Length);
        EarlyChanges.SayLimits([.. ordered.Select(one => one.Change)], "ranks treat them as tied lowest (or highest); the boxes show the limit", notes);
        var result = new ChangeByResponseResult
        {
            Plan = plan,
            Regimen = regimen,
            N = ordered.Length,
            ResponseInWords = groups.InWords,
            Points = [.. ordered.Select(Point)],
            Boxes = [.. ordered.GroupBy(one => one.Group).Select(group => Box(group.Key, [.. group.Select(one => one.Change)], notes))],
        };
        return notes.Into(Carried(result, plan, notes) ? Test(result, ordered, notes) : result);
    }

    private static bool Carried(ChangeByResponseResult result, ChangeByResponse plan, ResultNotes notes)
    {
        if (result.Regimen is not null && result.N < FewestPerRegimen)
        {
            notes.Find(FindingCodes.ShownNotCompared, $"{plan.Id}, {result.Regimen}: {result.N} subjects.");
            return false;
        }

        if (result.Boxes.Count < 2)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: {result.Boxes.Count} response group has subjects; a comparison needs two.");
            return false;
        }

        return true;
    }

    private static ChangeByResponseResult Test(ChangeByResponseResult result, Placed[] ordered, ResultNotes notes)
    {
        var values = EarlyChanges.Rankable([.. ordered.Select(one => one.Change)]);
        int[] ranks = [.. ordered.Select(one => one.Rank)];
        var (location, trend) = (KruskalWallis.Test(values, ranks), Jonckheere.Test(values, ranks));
        notes.ClosedForm("Kruskal-Wallis test");
        notes.ClosedForm(trend.Method);
        notes.Number("kruskal.statistic", location.Statistic);
        notes.Test("kruskal.p", location.PValue);
        notes.Number("jonckheere.statistic", trend.Statistic);
        notes.Test("jonckheere.p", trend.PValue);
        return result with
        {
            KruskalWallis = location.Statistic,
            KruskalWallisPValue = location.PValue,
            Jonckheere = trend.Statistic,
            JonckheerePValue = trend.PValue,
            JonckheereMethod = trend.Method,
        };
    }

    private static ChangePoint Point(Placed one) => new(
        one.Change.Subject.Id,
        one.Change.LogRatio,
        one.Change.Log2Baseline,
        null,
        one.Group,
        one.Change.Subject.ConfirmedBestResponse ?? one.Change.Subject.BestResponse,
        one.Change.Row.Source.Specimen,
        one.Change.Row.Source.Source);

    private static BoxOfGroup Box(string group, IReadOnlyList<EarlyChange> changes, ResultNotes notes)
    {
        double[] sorted = [.. changes.Select(change => change.PercentChange).Order()];
        var (first, median, third) = (Quantiles.OfSorted(sorted, 0.25), Quantiles.OfSorted(sorted, 0.5), Quantiles.OfSorted(sorted, 0.75));
        var reach = 1.5 * (third - first);
        double[] ratios = [.. changes.Select(change => change.LogRatio)];
        var box = new BoxOfGroup(
            group,
            sorted.Length,
            sorted.First(value => value >= first - reach),
            first,
            median,
            third,
            sorted.Last(value => value <= third + reach),
            Math.Exp(MeanEstimate.Of(ratios).Mean));
        var name = group.ToLowerInvariant();
        notes.Number($"{name}.n", box.N);
        notes.Number($"{name}.median", box.Median);
        notes.Number($"{name}.q1", box.FirstQuartile);
        notes.Number($"{name}.q3", box.ThirdQuartile);
        notes.Number($"{name}.ratio", box.GeometricMeanRatio);
        return box;
    }
}
