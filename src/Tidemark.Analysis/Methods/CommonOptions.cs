namespace Tidemark.Analysis.Methods;

/// <summary>Options that several methods share, so that one word means one thing.</summary>
public static class CommonOptions
{
    /// <summary>Coverage of intervals.</summary>
    public static readonly MethodOption ConfLevel = new("conf-level", OptionKind.Number, "Coverage of the intervals")
    {
        Default = "0.95",
        AtLeast = 0,
        AtMost = 1,
        Open = true,
    };

    /// <summary>The alternative hypothesis.</summary>
    public static readonly MethodOption Alternative = MethodOption.Among("alternative", "Alternative hypothesis", "two.sided", "less", "greater");

    /// <summary>A column of weights.</summary>
    public static readonly MethodOption Weights = new("weights", OptionKind.Column, "Column of weights");

    /// <summary>Seed of the generator.</summary>
    public static readonly MethodOption Seed = new("seed", OptionKind.Count, "Seed of the generator; the same seed gives the same answer on any number of threads")
    {
        Default = "1",
        AtLeast = 0,
    };

    /// <summary>Rows to predict for.</summary>
    public static readonly MethodOption NewData = new("newdata", OptionKind.File, "CSV file with the rows to predict for");

    /// <summary>Levels of text columns.</summary>
    public static readonly MethodOption Levels = new("levels", OptionKind.Text, "Levels of a column, the first the reference: col=a,b,c; several columns separated by ';'");

    /// <summary>Coding of factors.</summary>
    public static readonly MethodOption Contrasts = MethodOption.Among("contrasts", "Coding of factors", "treatment", "sum", "helmert", "poly");

    /// <summary>Further answers of a fitted model.</summary>
    /// <param name="choices">What the method can show.</param>
    public static MethodOption Show(params IReadOnlyList<string> choices) =>
        new("show", OptionKind.Choice, "Further answers, separated by commas") { Choices = choices, Several = true };
}
