using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>Options that the words of survival share.</summary>
internal static class SurvivalOptions
{
    private static readonly string[] Scales = ["log-log", "log", "plain", "logit", "arcsin", "none"];

    public static readonly MethodOption Ties = MethodOption.Among("ties", "Treatment of tied events", "efron", "breslow", "exact");

    public static readonly MethodOption Cluster = new("cluster", OptionKind.Column, "Column of clusters of dependent rows; the same as cluster() in the formula");

    public static readonly MethodOption Robust = new("robust", OptionKind.Flag, "Robust standard errors (infinitesimal jackknife); default where there are clusters or weights that are not whole numbers");

    public static readonly MethodOption Times = new("times", OptionKind.Numbers, "Times to report");

    public static readonly MethodOption Extend = MethodOption.Switch("extend", "Carry the last value past the last follow-up instead of giving none");

    /// <summary>Scale of intervals of a survival probability.</summary>
    /// <param name="first">The default.</param>
    public static MethodOption ConfType(string first) =>
        MethodOption.Among("conf-type", "Scale of the intervals of survival", [first, .. Scales.Where(word => word != first)]);

    /// <summary>The scale that was asked for; null for none.</summary>
    public static SurvivalInterval? Interval(Question question) => question.Text("conf-type") switch
    {
        "log-log" => SurvivalInterval.LogLog,
        "log" => SurvivalInterval.Log,
        "plain" => SurvivalInterval.Plain,
        "logit" => SurvivalInterval.Logit,
        "arcsin" => SurvivalInterval.Arcsin,
        _ => null,
    };

    public static TiesMethod TiesOf(Question question) => question.Text("ties") switch
    {
        "breslow" => TiesMethod.Breslow,
        "exact" => TiesMethod.Exact,
        _ => TiesMethod.Efron,
    };
}
