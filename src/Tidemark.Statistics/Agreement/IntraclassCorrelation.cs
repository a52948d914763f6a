namespace Tidemark.Statistics.Agreement;

/// <summary>Intraclass correlations from the two-way analysis of variance (Shrout and Fleiss 1979; McGraw and Wong 1996).
/// Theory: docs/theory/intraclass-correlation.md.</summary>
public static class IntraclassCorrelation
{
    /// <summary>All six forms.</summary>
    /// <param name="ratings">Ratings of each subject, one for each rater; subjects with a NaN are left out.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    public static IntraclassResult Of(IReadOnlyList<IReadOnlyList<double>> ratings, double confidenceLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        double[][] rows = [.. ratings.Where(r => r.All(v => !double.IsNaN(v))).Select(r => r.ToArray())];
        var (n, k) = (rows.Length, ratings.Count == 0 ? 0 : ratings[0].Count);
        if (n < 2 || k < 2)
        {
            return new IntraclassResult([], double.NaN, double.NaN, double.NaN, double.NaN, n, k, ratings.Count - n, [
                StatisticalWarning.TooFew($"{n} subjects with all of {k} ratings: no intraclass correlation.")]);
        }

        var mean = rows.Average(r => r.Average());
        var subjects = k * rows.Sum(r => Square(r.Average() - mean));
        var raters = n * Enumerable.Range(0, k).Sum(j => Square(rows.Average(r => r[j]) - mean));
        var residual = rows.Sum(r => Enumerable.Range(0, k).Sum(j => Square(r[j] - r.Average() - rows.Average(q => q[j]) + mean)));
        var forms = new IntraclassForms(
            subjects / (n - 1), raters / (k - 1), residual / ((n - 1) * (k - 1)), (raters + residual) / (n * (k - 1)), n, k, confidenceLevel);
        return new IntraclassResult(
            forms.All(), forms.SubjectSquare, forms.RaterSquare, forms.ErrorSquare, forms.WithinSquare, n, k, ratings.Count - n, Warnings(forms));
    }

    private static StatisticalWarning[] Warnings(IntraclassForms f) =>
        f.SubjectSquare + f.WithinSquare == 0 ? [StatisticalWarning.Constant("All ratings are equal: no intraclass correlation.")]
        : f.ErrorSquare == 0 ? [StatisticalWarning.Boundary("The raters differ by a constant only: F is infinite.")]
        : f.SubjectSquare < f.WithinSquare
            ? [StatisticalWarning.Boundary("Subjects differ less than their own ratings do: an intraclass correlation below 0 is the estimate by mean squares.")]
        : [];

    private static double Square(double v) => v * v;
}
