namespace Tidemark.Statistics.MixedModels;

/// <summary>Degrees of freedom of a single grouping factor as nlme's lme counts them (Pinheiro and Bates 2000, section 2.4.2): a
/// column that varies within a group, and the intercept, has N - groups - (columns varying within); any other has groups -
/// (columns that do not, the intercept included).</summary>
internal static class Containment
{
    public static double[] Of(MixedModelData data, int[] pivot)
    {
        if (data.Random.Count == 0)
        {
            return [.. pivot.Select(_ => (double)(data.Y.Length - pivot.Length))];
        }

        var (level, codes) = Grouping.Levels([.. data.Random[0].Codes]);
        bool[] within = [.. pivot.Select(j => Varies(data.Design.Columns[j], level, codes.Length))];
        bool[] constant = [.. pivot.Select(j => data.Design.Columns[j].All(v => v == data.Design.Columns[j][0]))];
        double inner = data.Y.Length - codes.Length - within.Count(w => w);
        double outer = codes.Length - within.Count(w => !w);
        return [.. pivot.Select((_, j) => within[j] || constant[j] ? inner : outer)];
    }

    private static bool Varies(double[] column, int[] level, int groups)
    {
        var first = new double[groups];
        Array.Fill(first, double.NaN);
        for (var i = 0; i < column.Length; i++)
        {
            if (double.IsNaN(first[level[i]]))
            {
                first[level[i]] = column[i];
            }
            else if (column[i] != first[level[i]])
            {
                return true;
            }
        }

        return false;
    }
}
