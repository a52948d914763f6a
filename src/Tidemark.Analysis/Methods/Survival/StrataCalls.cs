namespace Tidemark.Analysis.Methods.Survival;

/// <summary>The calls of strata() in a formula as written: their labels, and what to ask new rows for.</summary>
internal static class StrataCalls
{
    private const string Start = "strata(";

    /// <summary>The calls in their order.</summary>
    /// <param name="formula">Text of a formula that has been parsed.</param>
    public static IReadOnlyList<string> Of(string formula)
    {
        var calls = new List<string>();
        for (var from = formula.IndexOf(Start, StringComparison.Ordinal); from >= 0; from = formula.IndexOf(Start, from + 1, StringComparison.Ordinal))
        {
            var (end, depth) = (from + Start.Length, 1);
            for (; end < formula.Length && depth > 0; end++)
            {
                depth += formula[end] switch { '(' => 1, ')' => -1, _ => 0 };
            }

            calls.Add(formula[from..end]);
        }

        return calls;
    }
}
