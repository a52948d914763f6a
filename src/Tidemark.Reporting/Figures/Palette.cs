namespace Tidemark.Reporting.Figures;

/// <summary>
/// The report's colors: Okabe and Ito's set, told apart by people with any color vision (Okabe M, Ito K. Color Universal Design, 2008),
/// each with a dash, a symbol and a pattern of its own.
/// </summary>
public static class Palette
{
    /// <summary>Color of text and axes.</summary>
    public const string Ink = "#1f2933";

    /// <summary>Color of what stands back: reference lines, single subjects.</summary>
    public const string Quiet = "#8a94a0";

    /// <summary>Color of grid lines.</summary>
    public const string Grid = "#e6e9ed";

    private static readonly Style[] Styles =
    [
        new("#0072b2", "solid", "circle", ""),
        new("#d55e00", "dash", "square", "/"),
        new("#009e73", "dot", "triangle-up", "x"),
        new("#cc79a7", "dashdot", "diamond", "\\"),
        new("#e69f00", "longdash", "cross", "-"),
        new("#56b4e9", "longdashdot", "x", "|"),
        new("#4d4d4d", "solid", "star", "."),
    ];

    private static readonly Style Unknown = new("#9aa3ad", "dot", "circle-open", ".");

    private static readonly Dictionary<string, Style> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CR"] = Styles[2] with { Dash = "solid" },
        ["PR"] = Styles[0] with { Dash = "dash" },
        ["SD"] = Styles[4] with { Dash = "dot", Symbol = "square" },
        ["NonCRNonPD"] = Styles[5],
        ["Non-CR/Non-PD"] = Styles[5],
        ["PD"] = Styles[1] with { Dash = "longdash", Symbol = "diamond" },
        ["Geometric mean"] = new(Ink, "solid", "square", ""),
        ["NE"] = Unknown,
        ["No value"] = Unknown,
        ["Not known"] = Unknown,
    };

    /// <summary>The look of a group: responses have their own, others go by their place in the list.</summary>
    public static Style Of(string group, int index) => Named.TryGetValue(group, out var style) ? style : At(index);

    /// <summary>The look of the group at a place.</summary>
    public static Style At(int index) => Styles[index % Styles.Length];

    /// <summary>The looks of groups in their order.</summary>
    public static IReadOnlyDictionary<string, Style> For(IEnumerable<string> groups) =>
        groups.Distinct().Select((group, index) => (group, index)).ToDictionary(g => g.group, g => Of(g.group, g.index));

    /// <summary>A color made see-through, <c>rgba(r,g,b,a)</c>.</summary>
    public static string Faded(string color, string opacity)
    {
        ArgumentNullException.ThrowIfNull(color);
        var parts = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(color.Substring(1 + (2 * i), 2), 16));
        return FormattableString.Invariant($"rgba({string.Join(',', parts)},{opacity})");
    }
}
