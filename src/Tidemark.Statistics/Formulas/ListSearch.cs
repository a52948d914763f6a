namespace Tidemark.Statistics.Formulas;

/// <summary>Search in a list.</summary>
internal static class ListSearch
{
    /// <summary>Index of a text in a list; -1 where it is not.</summary>
    public static int IndexOf(this IReadOnlyList<string> list, string text)
    {
        for (var k = 0; k < list.Count; k++)
        {
            if (string.Equals(list[k], text, StringComparison.Ordinal))
            {
                return k;
            }
        }

        return -1;
    }
}
