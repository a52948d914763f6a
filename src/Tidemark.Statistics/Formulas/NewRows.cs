namespace Tidemark.Statistics.Formulas;

/// <summary>A variable of a fit at new rows: the levels of the fit, and a fault where a new level is none of them.</summary>
internal static class NewRows
{
    public static CodedVariable Of(CodedVariable fitted, Evaluation evaluation)
    {
        if (fitted.Factor is not { } known)
        {
            evaluation.Numbers(fitted.At, fitted.Columns.Length);
            return evaluation.Faults.First is null ? CodedVariable.Of(fitted.At, evaluation) : fitted;
        }

        var factor = evaluation.FactorOf(fitted.At, fitted.Label);
        var strange = factor.Levels.Where((level, k) => known.Levels.IndexOf(level) < 0 && factor.Codes.Contains(k)).FirstOrDefault();
        if (strange is not null)
        {
            evaluation.Faults.Report(
                fitted.At, $"The new data have the level \"{strange}\" of {fitted.Label}, which the fit has not seen.", $"Its levels are {string.Join(", ", known.Levels)}.");
        }

        return fitted with { Factor = factor.WithLevels(known.Levels) with { IsOrdered = known.IsOrdered } };
    }

    private static void Numbers(this Evaluation evaluation, Expression at, int columns)
    {
        if (columns == 1)
        {
            evaluation.Numbers(at);
        }
    }
}
