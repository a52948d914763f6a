using Tidemark.Analysis.Results;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Kaplan-Meier curves with log-log limits and numbers at risk on a grid of whole months.</summary>
internal static class Curves
{
    public const double Month = 30.4375;
    private const int MostColumns = 9;
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

    public static IReadOnlyList<EventFreeCurve> Of(
        IReadOnlyList<FollowedSubject> people, IReadOnlyList<string> groups, double confidenceLevel)
    {
        var grid = Grid(people.Select(person => person.Days).DefaultIfEmpty(0).Max());
        var data = Data(people, stratified: true);
        return
        [
            .. KaplanMeier.Fit(data, SurvivalInterval.LogLog, confidenceLevel)
                .Where(curve => curve.Records > 0)
                .Select(curve => Draw(curve, groups[curve.Stratum], grid)),
        ];
    }

    public static SurvivalData Data(IReadOnlyList<FollowedSubject> people, bool stratified = false) => SurvivalData.RightCensored(
        [.. people.Select(person => person.Days)],
        [.. people.Select(person => person.Event)],
        strata: stratified ? [.. people.Select(person => person.Group)] : null);

    /// <summary>Median with its limits as three numbers; NaN where not reached.</summary>
    public static void NameMedian(EventFreeCurve curve, string prefix, ResultNotes notes)
    {
        notes.Number(prefix + "median", curve.Median ?? double.NaN);
        notes.Number(prefix + "median.low", curve.MedianLow ?? double.NaN);
        notes.Number(prefix + "median.high", curve.MedianHigh ?? double.NaN);
    }

    private static double[] Grid(double last)
    {
        var step = MonthSteps.FirstOrDefault(months => last / (months * Month) < MostColumns, MonthSteps[^1]) * Month;
        return [.. Enumerable.Range(0, (int)Math.Floor(last / step) + 1).Select(k => k * step)];
    }

    private static EventFreeCurve Draw(KaplanMeierCurve curve, string group, double[] grid)
    {
        var median = curve.Median;
        var first = new EventFreeStep(0, 1, 1, 1, 0);
        return new EventFreeCurve(
            group,
            curve.Records,
            (int)curve.Events,
            median.Estimate,
            median.ConfLow,
            median.ConfHigh,
            [first, .. curve.Points.Select(point => new EventFreeStep(point.Time, point.Survival, point.ConfLow, point.ConfHigh, (int)point.NCensor))],
            [.. grid.Select(day => new AtRiskCount(day, (int)curve.AtRisk(day)))]);
    }
}
