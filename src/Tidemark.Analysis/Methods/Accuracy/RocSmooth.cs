using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Accuracy;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary><c>--smooth binormal</c>: the smoothed curve.</summary>
internal static class RocSmooth
{
    public static IReadOnlyList<AnswerKey> Keys { get; } =
    [
        new("smooth.intercept", "binormal curve: intercept of the probit of specificity on that of sensitivity"),
        new("smooth.slope", "binormal curve: slope"),
        new("smooth.auc", "area under the smoothed curve"),
        new("smooth.curve[].sensitivity", "smoothed sensitivity"),
        new("smooth.curve[].specificity", "its specificity"),
    ];

    public static Fields Of(RocCurve curve)
    {
        var smooth = BinormalCurve.Of(curve);
        return new()
        {
            { "intercept", smooth.Intercept },
            { "slope", smooth.Slope },
            { "auc", smooth.Auc },
            { "curve", smooth.Points.Select(p => new Fields { { "sensitivity", p.Sensitivity }, { "specificity", p.Specificity } }).ToArray() },
        };
    }
}
