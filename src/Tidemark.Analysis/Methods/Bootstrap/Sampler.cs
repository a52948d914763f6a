using System.Globalization;
using Tidemark.Statistics.Bootstrap;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Methods.Bootstrap;

/// <summary>The resamples of a bootstrap: units (rows, or subjects with their rows) drawn with replacement.</summary>
internal sealed class Sampler
{
    private readonly DataFrame data;
    private readonly int[][] units;
    private readonly string? cluster;

    private Sampler(DataFrame data, int[][] units, string? cluster, IReadOnlyList<int[]> resamples, string? fault) =>
        (this.data, this.units, this.cluster, Resamples, Fault) = (data, units, cluster, resamples, fault);

    /// <summary>Units of each resample.</summary>
    public IReadOnlyList<int[]> Resamples { get; }

    /// <summary>What is wrong with the indices given; null where nothing is.</summary>
    public string? Fault { get; }

    /// <summary>Number of units.</summary>
    public int Units => units.Length;

    /// <summary>Makes the resamples of a question.</summary>
    public static Sampler Of(Question question)
    {
        var data = question.Data;
        var cluster = question.Text("cluster");
        int[][] units = cluster is null
            ? [.. Enumerable.Range(0, data.Rows).Select(i => new[] { i })]
            : [.. Enumerable.Range(0, data.Rows).GroupBy(i => data[cluster]!.Texts[i] ?? "").Select(g => g.ToArray())];
        if (question.File("indices") is { } file)
        {
            var (given, fault) = Given(file, units.Length);
            return new(data, units, cluster, given, fault);
        }

        var strata = question.Text("strata") is { } name ? data[name] : null;
        int[][] groups = [.. Enumerable.Range(0, units.Length).GroupBy(u => strata?.Texts[units[u][0]] ?? "").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray())];
        var random = new SeededRandom((ulong)question.Count("seed"));
        return new(data, units, cluster, [.. Enumerable.Range(0, question.Count("replicates")).Select(r => Resampling.Draw(groups, random.Stream(r)))], null);
    }

    /// <summary>The data of some units.</summary>
    /// <param name="drawn">Indices of units, repeats allowed.</param>
    public DataFrame Data(IReadOnlyList<int> drawn)
    {
        var sample = data.Take([.. drawn.SelectMany(u => units[u])]);
        return cluster is null
            ? sample
            : sample.With(DataColumn.Of(cluster, [.. drawn.SelectMany((u, k) => units[u].Select(_ => k + 1.0))]));
    }

    /// <summary>The data without one unit.</summary>
    public DataFrame Without(int unit) => data.Take([.. Enumerable.Range(0, units.Length).Where(u => u != unit).SelectMany(u => units[u])]);

    private static (int[][] Resamples, string? Fault) Given(DataFrame file, int n)
    {
        if (file.Columns.FirstOrDefault(c => !c.IsNumeric || c.Numbers.Any(v => !(v >= 1 && v <= n && v == Math.Floor(v)))) is { } bad)
        {
            return ([], string.Create(CultureInfo.InvariantCulture, $"--indices: column {bad.Name} holds something that is no number of a row, 1 to {n}."));
        }

        return ([.. Enumerable.Range(0, file.Rows).Select(r => file.Columns.Select(c => (int)c.Numbers[r] - 1).ToArray())], file.Rows < 2 ? "--indices has fewer than two resamples." : null);
    }
}
