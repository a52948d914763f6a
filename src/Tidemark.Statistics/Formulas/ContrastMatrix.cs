using System.Globalization;

namespace Tidemark.Statistics.Formulas;

/// <summary>The coding of a factor: one row a level, one column a contrast (Chambers and Hastie 1992, section 2.3.2).</summary>
internal sealed record ContrastMatrix(string[] Suffixes, double[][] Columns)
{
    private static readonly string[] Powers = [".L", ".Q", ".C"];

    /// <summary>One indicator a level.</summary>
    public static ContrastMatrix Indicators(IReadOnlyList<string> levels) => new(
        [.. levels],
        [.. levels.Select((_, column) => Column(levels.Count, row => row == column ? 1 : 0))]);

    public static ContrastMatrix Of(Contrasts kind, IReadOnlyList<string> levels)
    {
        var k = levels.Count;
        if (k < 2)
        {
            return new ContrastMatrix([], []);
        }

        string[] numbered = [.. Enumerable.Range(1, k - 1).Select(j => j.ToString(CultureInfo.InvariantCulture))];
        return kind switch
        {
            Contrasts.Treatment => new([.. levels.Skip(1)], Columned(k, (row, j) => row == j + 1 ? 1 : 0)),
            Contrasts.Sum => new(numbered, Columned(k, (row, j) => row == k - 1 ? -1 : row == j ? 1 : 0)),
            Contrasts.Helmert => new(numbered, Columned(k, (row, j) => row <= j ? -1 : row == j + 1 ? j + 1 : 0)),
            _ => Polynomial(k),
        };
    }

    private static ContrastMatrix Polynomial(int k)
    {
        double[] scores = [.. Enumerable.Range(1, k).Select(i => (double)i)];
        return new(
            [.. Enumerable.Range(1, k - 1).Select(j => j <= 3 ? Powers[j - 1] : $"^{j}")],
            OrthogonalPolynomial.Of(scores, k - 1).At(scores));
    }

    private static double[][] Columned(int k, Func<int, int, double> value) =>
        [.. Enumerable.Range(0, k - 1).Select(j => Column(k, row => value(row, j)))];

    private static double[] Column(int k, Func<int, double> value) => [.. Enumerable.Range(0, k).Select(value)];
}
