namespace Tidemark.Statistics.Formulas;

/// <summary>A variable of the fixed or random effects: a factor, or numeric columns.</summary>
internal sealed record CodedVariable(string Label, Expression At, Factor? Factor, double[][] Columns, string[] Suffixes)
{
    public static CodedVariable Of(Expression node, Evaluation evaluation)
    {
        var label = Deparser.Write(node);
        switch (evaluation.OnRows(node))
        {
            case FactorValue levels:
                return new CodedVariable(label, node, levels.Factor, [], []);
            case TruthValue truths:
                return new CodedVariable(label, node, Evaluation.OfTruths(label, truths.Items), [], []);
            case NumberValue numbers:
                return new CodedVariable(label, node, null, [numbers.Items], [""]);
            case MatrixValue matrix:
                return new CodedVariable(label, node, null, matrix.Columns, matrix.Columns.Length == 1 ? [""] : matrix.Suffixes);
            default:
                evaluation.Faults.Report(node, $"{label} is no predictor.", "Put it before the tilde.");
                return new CodedVariable(label, node, null, [new double[evaluation.Rows]], [""]);
        }
    }

    public bool IsMissing(int row) =>
        Factor is null ? Array.Exists(Columns, c => !double.IsFinite(c[row])) : Factor.Codes[row] < 0;

    public CodedVariable Take(int[] rows, bool keepUnusedLevels)
    {
        var factor = Factor?.Take(rows);
        // Truths have both levels always, as in R.
        return this with
        {
            Factor = keepUnusedLevels || factor is null or { Levels: ["FALSE", "TRUE"] } ? factor : factor.WithoutUnusedLevels(),
            Columns = [.. Columns.Select(c => Taken(c, rows))],
        };
    }

    /// <summary>The variable's columns in a term: coded by contrasts, or by an indicator a level.</summary>
    public (string[] Suffixes, double[][] Columns) Coded(bool byContrasts, Contrasts contrasts)
    {
        if (Factor is null)
        {
            return (Suffixes, Columns);
        }

        var matrix = byContrasts
            ? ContrastMatrix.Of(Factor.IsOrdered ? Contrasts.Polynomial : contrasts, Factor.Levels)
            : ContrastMatrix.Indicators(Factor.Levels);
        return (matrix.Suffixes, [.. matrix.Columns.Select(c => Array.ConvertAll(Factor.Codes, code => code < 0 ? double.NaN : c[code]))]);
    }

    internal static double[] Taken(double[] values, int[] rows)
    {
        var taken = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            taken[i] = values[rows[i]];
        }

        return taken;
    }
}
