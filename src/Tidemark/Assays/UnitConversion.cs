namespace Tidemark.Assays;

/// <summary>
/// Exact conversion between decimal multiples of the same quantity, in UCUM's letters: <c>ng/mL</c> = <c>ug/L</c>. Nothing that
/// needs a molar mass or an agreed activity is converted.
/// </summary>
public static class UnitConversion
{
    private static readonly Dictionary<string, int> Prefixes = new(StringComparer.Ordinal)
    {
        ["k"] = 3,
        ["h"] = 2,
        ["d"] = -1,
        ["c"] = -2,
        ["m"] = -3,
        ["u"] = -6,
        ["µ"] = -6,
        ["μ"] = -6,
        ["n"] = -9,
        ["p"] = -12,
        ["f"] = -15,
    };

    private static readonly string[] Units = ["g", "L", "l", "mol", "m", "U", "[iU]", "[arb'U]", "s"];

    /// <summary>The power of ten that a number in <paramref name="from"/> is multiplied by to be one in <paramref name="to"/>; null where there is none.</summary>
    public static int? PowerOfTen(string from, string to)
    {
        if (from == to)
        {
            return 0;
        }

        return Parse(from) is { } left && Parse(to) is { } right && left.Quantity == right.Quantity ? left.Power - right.Power : null;
    }

    private static (string Quantity, int Power)? Parse(string unit)
    {
        var (quantity, power) = ("", 0);
        var parts = unit.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (Part(parts[i]) is not { } part)
            {
                return null;
            }

            quantity += "/" + part.Quantity;
            power += i == 0 ? part.Power : -part.Power;
        }

        return (quantity, power);
    }

    private static (string Quantity, int Power)? Part(string part)
    {
        if (part.StartsWith('{') && part.EndsWith('}'))
        {
            return (part, 0);
        }

        foreach (var unit in Units.Where(unit => part.EndsWith(unit, StringComparison.Ordinal)))
        {
            var prefix = part[..^unit.Length];
            if (prefix.Length == 0 || Prefixes.ContainsKey(prefix))
            {
                return (unit == "l" ? "L" : unit, prefix.Length == 0 ? 0 : Prefixes[prefix]);
            }
        }

        return null;
    }
}
