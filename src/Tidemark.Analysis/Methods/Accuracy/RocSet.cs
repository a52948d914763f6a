using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>Curves to compare.</summary>
/// <param name="Names">Marker or level of each curve.</param>
/// <param name="Curves">The curves.</param>
/// <param name="IsPaired">Whether they are of the same rows and tested so.</param>
internal sealed record RocSet(IReadOnlyList<string> Names, IReadOnlyList<RocCurve> Curves, bool IsPaired)
{
    public static RocSet Of(Question question, RocRows rows)
    {
        var direction = RocRows.DirectionOf(question);
        if (rows.Group is null)
        {
            return new(
                rows.Labels,
                [.. rows.Markers.Select(marker => RocCurve.Fit(marker, rows.Truth, direction, question.ConfLevel))],
                question.Flag("paired"));
        }

        return new(rows.Group.Levels, [.. rows.Group.Levels.Select((_, g) => Within(g))], false);

        RocCurve Within(int group)
        {
            int[] at = [.. Enumerable.Range(0, rows.N).Where(i => rows.Group.Codes[i] == group)];
            return RocCurve.Fit(Array.ConvertAll(at, i => rows.Markers[0][i]), Array.ConvertAll(at, i => rows.Truth[i]), direction, question.ConfLevel);
        }
    }

    public IEnumerable<(string Name, int First, int Second)> Pairs() =>
        from a in Enumerable.Range(0, Curves.Count)
        from b in Enumerable.Range(a + 1, Curves.Count - a - 1)
        select ($"{Names[a]} - {Names[b]}", a, b);

    /// <summary>One pair by the method asked; a part of the area has the bootstrap only.</summary>
    public AucDifference Compare(Question question, int first, int second)
    {
        var (a, b, part) = (Curves[first], Curves[second], RocOptions.PartOf(question));
        if (question.Text("method") != "bootstrap" && part is null)
        {
            return IsPaired
                ? DeLongTest.Paired(a, b, question.Alternative, question.ConfLevel)
                : DeLongTest.Unpaired(a, b, question.Alternative, question.ConfLevel);
        }

        var (random, count, isStratified) = (new SeededRandom((ulong)question.Count("seed")), question.Count("boot-n"), question.Flag("boot-stratified"));
        return IsPaired
            ? AucBootstrapTest.Paired(a, b, random, count, isStratified, part, question.Alternative, question.ConfLevel)
            : AucBootstrapTest.Unpaired(a, b, random, count, isStratified, part, question.Alternative, question.ConfLevel);
    }

    public Fields[] Areas(Question question)
    {
        var part = RocOptions.PartOf(question);
        return [.. Curves.Select((curve, i) => new Fields
        {
            { "name", Names[i] },
            { "estimate", part is null ? curve.Auc : curve.PartialAuc(part) },
            { "stdError", part is null ? curve.StdError : null },
            { "confLow", part is null ? curve.ConfLow : null },
            { "confHigh", part is null ? curve.ConfHigh : null },
            { "direction", RocFields.Direction(curve.Direction) },
            { "cases", curve.Cases },
            { "controls", curve.Controls },
        })];
    }

    public double[,] Covariance()
    {
        if (IsPaired)
        {
            return PairedCurves.CovarianceMatrix(Curves);
        }

        var s = new double[Curves.Count, Curves.Count];
        for (var i = 0; i < Curves.Count; i++)
        {
            s[i, i] = Curves[i].Variance;
        }

        return s;
    }

    public IEnumerable<StatisticalWarning> Warnings()
    {
        if (Curves.Select(c => c.Direction).Distinct().Count() > 1)
        {
            yield return new("ROC-DIRECTIONS-DIFFER", $"Directions differ: {string.Join(", ", Curves.Select((c, i) => $"{Names[i]} {RocFields.Direction(c.Direction)}"))}. --direction sets one for all.");
        }

        foreach (var (curve, name) in Curves.Zip(Names))
        {
            foreach (var warning in curve.Warnings)
            {
                yield return warning with { Message = $"{name}: {warning.Message}" };
            }
        }
    }
}
