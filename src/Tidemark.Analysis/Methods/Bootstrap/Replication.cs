using Tidemark.Statistics.Bootstrap;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Bootstrap;

/// <summary>One question asked of many resamples.</summary>
/// <param name="question">The question.</param>
/// <param name="sampler">The resamples.</param>
/// <param name="path">Path of the numbers in the answer.</param>
/// <param name="names">Their names in the answer to the data as they are.</param>
internal sealed class Replication(Question question, Sampler sampler, string path, string[] names)
{
    /// <summary>Number of units that are drawn.</summary>
    public int Units => sampler.Units;

    /// <summary>The numbers of each resample; NaN where it gave none.</summary>
    public double[][] Draw() => Each(sampler.Resamples.Count, r => sampler.Data(sampler.Resamples[r]));

    /// <summary>The empirical influence of each unit on each number.</summary>
    /// <param name="draws">The numbers of each resample.</param>
    /// <param name="byRegression">By regression where the resamples carry it; else by the jackknife.</param>
    public double[][] Influence(double[][] draws, bool byRegression)
    {
        var regressed = names.Select((_, k) => byRegression && Units < draws.Length && Units <= 1000
            ? EmpiricalInfluence.ByRegression(Units, sampler.Resamples, [.. draws.Select(d => d[k])])
            : null).ToArray();
        var jackknife = regressed.All(r => r is not null) ? [] : Each(Units, sampler.Without);
        return [.. regressed.Select((r, k) => r ?? EmpiricalInfluence.ByJackknife([.. jackknife.Select(j => j[k])]))];
    }

    private double[][] Each(int count, Func<int, DataFrame> data)
    {
        var rows = new double[count][];
        Parallel.For(0, count, r => rows[r] = Numbers(question.With(data(r))));
        return rows;
    }

    private double[] Numbers(Question asked)
    {
        var found = asked.Method.Ask(asked).Value is { } answer
            ? StatisticPath.Read(answer.Body, path).ToDictionary(pair => pair.Name, pair => pair.Value)
            : [];
        return [.. names.Select(name => found.GetValueOrDefault(name, double.NaN))];
    }
}
