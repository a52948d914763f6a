namespace Tidemark.Statistics.MarginalMeans;

/// <summary>A variable of a reference grid.</summary>
/// <param name="Name">Name of the variable.</param>
/// <param name="Levels">Its levels, or the values of a covariate, as they are written.</param>
public sealed record GridFactor(string Name, IReadOnlyList<string> Levels)
{
    /// <summary>The level as a label: R's emmeans writes the name before levels that are numbers.</summary>
    /// <param name="level">Index of the level.</param>
    internal string Label(int level) => Levels.All(IsNumber) ? Name + Levels[level] : Levels[level];

    private static bool IsNumber(string text) =>
        double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);
}
