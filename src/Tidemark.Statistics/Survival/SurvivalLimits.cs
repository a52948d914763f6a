namespace Tidemark.Statistics.Survival;

/// <summary>
/// Pointwise limits of S from the standard error of log S (Greenwood 1926) by the delta method on five scales
/// (Kalbfleisch and Prentice 2002, section 1.4.3; Borgan and Liestøl 1990). S = 0 has no limits; S = 1 has 1 and 1.
/// </summary>
internal static class SurvivalLimits
{
    internal static (double? Low, double? High) Of(SurvivalInterval interval, double s, double seLog, double z)
    {
        if (!(s > 0) || !double.IsFinite(seLog))
        {
            return (null, null);
        }

        if (s >= 1)
        {
            return (1.0, 1.0);
        }

        var half = z * seLog;
        return interval switch
        {
            SurvivalInterval.Log => (s * Math.Exp(-half), Math.Min(1.0, s * Math.Exp(half))),
            SurvivalInterval.Plain => (Math.Max(0.0, s - (half * s)), Math.Min(1.0, s + (half * s))),
            SurvivalInterval.LogLog => LogLog(s, half),
            SurvivalInterval.Logit => (Logistic(s, -half / (1 - s)), Logistic(s, half / (1 - s))),
            SurvivalInterval.Arcsin => Arcsin(s, half),
            _ => throw new ArgumentOutOfRangeException(nameof(interval)),
        };
    }

    private static (double? Low, double? High) LogLog(double s, double half)
    {
        var logS = Math.Log(s);
        var factor = Math.Exp(half / -logS);
        return (Math.Exp(logS * factor), Math.Exp(logS / factor));
    }

    private static double Logistic(double s, double shift) => 1.0 / (1.0 + ((1 - s) / s * Math.Exp(-shift)));

    private static (double? Low, double? High) Arcsin(double s, double half)
    {
        var angle = Math.Asin(Math.Sqrt(s));
        var width = 0.5 * half * Math.Sqrt(s / (1 - s));
        var low = Math.Sin(Math.Max(0.0, angle - width));
        var high = Math.Sin(Math.Min(Math.PI / 2, angle + width));
        return (low * low, high * high);
    }
}
