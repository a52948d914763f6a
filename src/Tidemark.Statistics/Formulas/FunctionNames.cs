namespace Tidemark.Statistics.Formulas;

/// <summary>The functions a formula may call.</summary>
internal static class FunctionNames
{
    /// <summary>Covariance structures, as the R package mmrm writes them: <c>us(visit | id)</c>.</summary>
    public static readonly IReadOnlySet<string> Covariances = new HashSet<string>(StringComparer.Ordinal)
    {
        "us", "cs", "csh", "ar1", "ar1h", "toep", "toeph", "ad", "adh", "sp_exp",
    };

    private static readonly string[] Known =
    [
        "I", "log", "log2", "log10", "log1p", "exp", "expm1", "sqrt", "abs", "round", "floor", "ceiling", "sign", "factor", "ordered",
        "as.factor", "as.numeric", "as.integer", "relevel", "poly", "ns", "offset", "strata", "cluster", "Surv", "c", "cbind", "scale",
        "is.na", "ifelse", "pmin", "pmax", "interaction",
    ];

    public static void Check(CallExpression call, Token name, FaultKeeper faults)
    {
        if (Known.Contains(call.Function) || Covariances.Contains(call.Function))
        {
            return;
        }

        var near = NearMiss.Of(call.Function, [.. Known, .. Covariances]);
        faults.Report(
            name.Position,
            name.Length,
            $"The function {call.Function}() is not known in a formula.",
            near is null ? $"Known are {string.Join(", ", Known)}." : $"Did you mean {near}()?");
    }
}
