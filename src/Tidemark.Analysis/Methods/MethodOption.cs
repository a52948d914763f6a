namespace Tidemark.Analysis.Methods;

/// <summary>An option of a method, in R's word.</summary>
/// <param name="Name">Its name without the dashes, for example <c>conf-level</c>.</param>
/// <param name="Kind">What its text has to be.</param>
/// <param name="Description">What it does, in a few words.</param>
public sealed record MethodOption(string Name, OptionKind Kind, string Description)
{
    /// <summary>The text that is taken where the option is not given; null where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>The texts that a <see cref="OptionKind.Choice"/> may be.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether several choices may be given, separated by commas.</summary>
    public bool Several { get; init; }

    /// <summary>The least number allowed.</summary>
    public double AtLeast { get; init; } = double.NegativeInfinity;

    /// <summary>The greatest number allowed.</summary>
    public double AtMost { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the bounds themselves are refused.</summary>
    public bool Open { get; init; }

    /// <summary>A choice among words.</summary>
    /// <param name="name">Name without the dashes.</param>
    /// <param name="description">What it does.</param>
    /// <param name="choices">The words; the first is the default.</param>
    public static MethodOption Among(string name, string description, params IReadOnlyList<string> choices) =>
        new(name, OptionKind.Choice, description) { Choices = choices, Default = choices[0] };

    /// <summary>A switch.</summary>
    /// <param name="name">Name without the dashes.</param>
    /// <param name="description">What it does.</param>
    /// <param name="otherwise">What holds where it is not given.</param>
    public static MethodOption Switch(string name, string description, bool otherwise = false) =>
        new(name, OptionKind.Flag, description) { Default = otherwise ? "true" : "false" };
}
