namespace Tidemark.Statistics.MarginalMeans;

/// <summary>The contrasts of each family. Theory: docs/theory/marginal-means.md.</summary>
public static class ContrastFamilies
{
    private static readonly string[] Degrees = ["linear", "quadratic", "cubic", "quartic"];

    /// <summary>The adjustment that R's emmeans takes for a family if none is named. For comparisons with a control R
    /// approximates Dunnett's distribution; here it is exact.</summary>
    /// <param name="family">Family.</param>
    public static Multiplicity Usual(ContrastFamily family) => family switch
    {
        ContrastFamily.Pairwise or ContrastFamily.ReversePairwise => Multiplicity.Tukey,
        ContrastFamily.TreatmentVersusControl or ContrastFamily.Consecutive or ContrastFamily.MeanChange => Multiplicity.Dunnett,
        ContrastFamily.Effects or ContrastFamily.DeletionEffects => Multiplicity.BenjaminiHochberg,
        _ => Multiplicity.None,
    };

    /// <summary>The contrasts among k means.</summary>
    /// <param name="family">Family.</param>
    /// <param name="labels">Label of each mean.</param>
    /// <param name="control">Index of the control, where the family has one.</param>
    public static IReadOnlyList<Contrast> Of(ContrastFamily family, IReadOnlyList<string> labels, int control = 0)
    {
        string[] names = [.. labels.Select(Bracketed)];
        var k = names.Length;
        var all = Enumerable.Range(0, k);
        return family switch
        {
            ContrastFamily.Pairwise => [.. Pairs(k).Select(p => Difference(names, p.First, p.Second))],
            ContrastFamily.ReversePairwise => [.. all.SelectMany(j => Enumerable.Range(0, j).Select(i => Difference(names, j, i)))],
            ContrastFamily.TreatmentVersusControl => [.. all.Where(i => i != control).Select(i => Difference(names, i, control))],
            ContrastFamily.Consecutive => [.. all.Skip(1).Select(i => Difference(names, i, i - 1))],
            ContrastFamily.MeanChange => [.. all.Skip(1).Select(c => new Contrast(
                $"{names[c - 1]}|{names[c]}", Weights(k, i => i < c ? -1.0 / c : 1.0 / (k - c))))],
            ContrastFamily.Effects => [.. all.Select(e => new Contrast($"{names[e]} effect", Weights(k, i => (i == e ? 1 : 0) - (1.0 / k))))],
            ContrastFamily.DeletionEffects => [.. all.Select(e => new Contrast(
                $"{names[e]} effect", Weights(k, i => i == e ? 1 : -1.0 / (k - 1))))],
            ContrastFamily.Polynomial => Polynomials(k),
            _ => [.. all.Select(e => new Contrast(labels[e], Weights(k, i => i == e ? 1 : 0)))],
        };
    }

    private static IEnumerable<(int First, int Second)> Pairs(int k) =>
        Enumerable.Range(0, k).SelectMany(i => Enumerable.Range(i + 1, k - i - 1).Select(j => (i, j)));

    private static Contrast Difference(string[] names, int plus, int minus) => new(
        $"{names[plus]} - {names[minus]}", Weights(names.Length, i => i == plus ? 1 : i == minus ? -1 : 0));

    private static double[] Weights(int k, Func<int, double> weight) => [.. Enumerable.Range(0, k).Select(weight)];

    private static string Bracketed(string label) => label.AsSpan().ContainsAny("+-*/") ? $"({label})" : label;

    // Orthogonal polynomials on 1..k by the three-term recurrence (Forsythe 1957), scaled to the smallest whole numbers.
    private static Contrast[] Polynomials(int k)
    {
        double[] x = [.. Enumerable.Range(0, k).Select(i => i - ((k - 1) / 2.0))];
        double[] before = new double[k];
        double[] current = [.. Enumerable.Repeat(1.0, k)];
        var found = new List<Contrast>();
        for (var d = 1; d <= Math.Min(k - 1, 6); d++)
        {
            var ratio = d == 1 ? 0 : (d - 1.0) * (d - 1) * (((double)k * k) - ((d - 1.0) * (d - 1))) / (4 * ((4 * (d - 1.0) * (d - 1)) - 1));
            double[] next = [.. Enumerable.Range(0, k).Select(i => (x[i] * current[i]) - (ratio * before[i]))];
            (before, current) = (current, next);
            found.Add(new Contrast(d <= 4 ? Degrees[d - 1] : $"degree {d}", Whole(current)));
        }

        return [.. found];
    }

    private static double[] Whole(double[] values)
    {
        var step = values.Select(Math.Abs).Aggregate(0.0, CommonDivisor);
        return [.. values.Select(v => Math.Round(v / step))];
    }

    private static double CommonDivisor(double a, double b)
    {
        var floor = 1e-7 * Math.Max(a, b);
        while (b > floor)
        {
            var rest = a - (b * Math.Round(a / b));
            (a, b) = (b, Math.Abs(rest));
        }

        return a;
    }
}
