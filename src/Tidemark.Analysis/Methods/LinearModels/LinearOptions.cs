using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Options that the words of this room share.</summary>
internal static class LinearOptions
{
    public static readonly MethodOption Robust = MethodOption.Among(
        "robust", "Heteroscedasticity-consistent covariance; tests and intervals are then by it", "none", "HC0", "HC1", "HC2", "HC3", "HC4");

    public static readonly MethodOption Type = MethodOption.Among("type", "Type of --show anova", "I", "II", "III", "1", "2", "3");

    public static RobustKind? RobustKindOf(Question question) =>
        question.Text("robust") is { } text && text != "none" ? Enum.Parse<RobustKind>(text) : null;

    public static AnovaType AnovaTypeOf(Question question) => question.Text("type") switch
    {
        "II" or "2" => AnovaType.Marginal,
        "III" or "3" => AnovaType.Partial,
        _ => AnovaType.Sequential,
    };
}
