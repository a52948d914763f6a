using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>Survival curves as the tables of an answer.</summary>
internal static class CurveTables
{
    public static IReadOnlyList<AnswerKey> CurveKeys { get; } =
    [
        new("curve[].stratum", "group of the curve, as R names it; absent where there is one curve"),
        new("curve[].time", "time in the unit of the data"),
        new("curve[].nRisk", "weight of those at risk just before"),
        new("curve[].nEvent", "weight of the events"),
        new("curve[].nCensor", "weight of those censored"),
        new("curve[].survival", "probability of surviving beyond"),
        new("curve[].stdError", "standard error of survival, as summary(survfit) prints it"),
        new("curve[].stdErrorLog", "standard error of log survival, as survfit stores it (std.err)"),
        new("curve[].confLow", "lower limit; null where the curve has reached 0"),
        new("curve[].confHigh", "upper limit"),
        new("curve[].cumulativeHazard", "cumulative hazard (Nelson-Aalen, or with --ctype 2 Fleming-Harrington)"),
        new("curve[].stdErrorHazard", "its standard error"),
    ];

    public static IReadOnlyList<AnswerKey> AtKeys { get; } =
    [
        new("atTimes[].stratum", "group"),
        new("atTimes[].time", "time asked by --times"),
        new("atTimes[].nRisk", "weight at risk at that time"),
        new("atTimes[].nEvent", "weight of the events since the time before"),
        new("atTimes[].nCensor", "weight of the censored since the time before"),
        new("atTimes[].survival", "survival; null past the last follow-up unless --extend"),
        new("atTimes[].stdError", "its standard error"),
        new("atTimes[].confLow", "lower limit"),
        new("atTimes[].confHigh", "upper limit"),
    ];

    public static IReadOnlyList<AnswerKey> StrataKeys { get; } =
    [
        new("strata[].stratum", "group"),
        new("strata[].records", "rows"),
        new("strata[].nMax", "largest weight at risk"),
        new("strata[].nStart", "weight at risk at the first time"),
        new("strata[].events", "weight of the events"),
        new("strata[].rmean", "mean survival time up to rmeanUntil"),
        new("strata[].rmeanStdError", "its standard error"),
        new("strata[].rmeanUntil", "the time to which the mean is restricted (--rmean)"),
        new("strata[].median", "median survival"),
        new("strata[].confLow", "lower limit of the median"),
        new("strata[].confHigh", "upper limit of the median"),
    ];

    public static IReadOnlyList<AnswerKey> QuantileKeys { get; } =
    [
        new("quantiles[].stratum", "group"),
        new("quantiles[].probability", "share that has failed"),
        new("quantiles[].estimate", "time by which it has"),
        new("quantiles[].confLow", "lower limit"),
        new("quantiles[].confHigh", "upper limit"),
    ];

    public static Fields[] Curve(IReadOnlyList<KaplanMeierCurve> curves, IReadOnlyList<string>? names, bool hasLimits) =>
        [.. curves.SelectMany(curve => curve.Points.Select(point => new Fields
        {
            { "stratum", names?[curve.Stratum] },
            { "time", point.Time },
            { "nRisk", point.NRisk },
            { "nEvent", point.NEvent },
            { "nCensor", point.NCensor },
            { "survival", point.Survival },
            { "stdError", point.StdError },
            { "stdErrorLog", point.StdErrorLog },
            { "confLow", hasLimits ? point.ConfLow ?? double.NaN : null },
            { "confHigh", hasLimits ? point.ConfHigh ?? double.NaN : null },
            { "cumulativeHazard", point.CumulativeHazard },
            { "stdErrorHazard", point.StdErrorHazard },
        }))];

    public static Fields[] At(IReadOnlyList<KaplanMeierCurve> curves, IReadOnlyList<string>? names, double[] times, bool extend, bool hasLimits)
    {
        double[] ordered = [.. times.Order()];
        return [.. curves.SelectMany(curve => ordered.Select((time, i) =>
        {
            var (at, from) = (curve.At(time, extend), i == 0 ? double.NegativeInfinity : ordered[i - 1]);
            var between = curve.Points.Where(point => point.Time > from && point.Time <= time).ToList();
            return new Fields
            {
                { "stratum", names?[curve.Stratum] },
                { "time", time },
                { "nRisk", at.NRisk },
                { "nEvent", between.Sum(point => point.NEvent) },
                { "nCensor", between.Sum(point => point.NCensor) },
                { "survival", at.Survival ?? double.NaN },
                { "stdError", at.StdError ?? double.NaN },
                { "confLow", hasLimits ? at.ConfLow ?? double.NaN : null },
                { "confHigh", hasLimits ? at.ConfHigh ?? double.NaN : null },
            };
        }))];
    }

    public static Fields[] Strata(IReadOnlyList<KaplanMeierCurve> curves, IReadOnlyList<string>? names, Func<KaplanMeierCurve, double?> until) =>
        [.. curves.Select(curve =>
        {
            var mean = until(curve) is { } tau ? curve.RestrictedMean(tau) : null;
            return new Fields
            {
                { "stratum", names?[curve.Stratum] },
                { "records", curve.Records },
                { "nMax", curve.NMax },
                { "nStart", curve.NStart },
                { "events", curve.Events },
                { "rmean", mean?.Estimate },
                { "rmeanStdError", mean?.StdError },
                { "rmeanUntil", mean?.Until },
                { "median", curve.Median.Estimate ?? double.NaN },
                { "confLow", curve.Median.ConfLow ?? double.NaN },
                { "confHigh", curve.Median.ConfHigh ?? double.NaN },
            };
        })];

    public static Fields[] Quantiles(IReadOnlyList<KaplanMeierCurve> curves, IReadOnlyList<string>? names, double[] probabilities) =>
        [.. curves.SelectMany(curve => probabilities.Select(p =>
        {
            var quantile = curve.Quantile(p);
            return new Fields
            {
                { "stratum", names?[curve.Stratum] },
                { "probability", p },
                { "estimate", quantile.Estimate ?? double.NaN },
                { "confLow", quantile.ConfLow ?? double.NaN },
                { "confHigh", quantile.ConfHigh ?? double.NaN },
            };
        }))];
}
