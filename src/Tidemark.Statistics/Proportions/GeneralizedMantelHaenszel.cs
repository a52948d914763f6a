using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>General association of two factors with I and J levels across strata (Landis, Heyman and Koch 1978, equation 3.1),
/// as R's <c>mantelhaen.test</c> of an I × J × K table. Theory: docs/theory/mantel-haenszel.md.</summary>
public static class GeneralizedMantelHaenszel
{
    /// <summary>Tests conditional independence; χ² on (I - 1)(J - 1) degrees of freedom.</summary>
    /// <param name="strata">The table of each stratum, all of one shape; a stratum of fewer than two counts is left out.</param>
    public static TestResult Test(IReadOnlyList<int[][]> strata)
    {
        const string Method = "Cochran-Mantel-Haenszel test";
        var (rows, columns) = (strata[0].Length - 1, strata[0][0].Length - 1);
        var size = rows * columns;
        var deviation = new double[size];
        var covariance = new double[size, size];
        foreach (var table in strata)
        {
            Add(table, rows, columns, deviation, covariance);
        }

        if (size == 0 || SymmetricMatrix.Inverse(covariance) is not { } inverse)
        {
            return new TestResult(double.NaN, size, double.NaN, Method)
            {
                Warnings = [StatisticalWarning.Aliased("A level is empty in every stratum: no test.")],
            };
        }

        var statistic = SymmetricMatrix.Form(inverse, deviation, deviation);
        return new TestResult(statistic, size, ChiSquared.UpperTail(statistic, size), Method);
    }

    private static void Add(int[][] table, int rows, int columns, double[] deviation, double[,] covariance)
    {
        double n = table.Sum(r => r.Sum());
        if (n < 2)
        {
            return;
        }

        double[] r = [.. table.Select(row => (double)row.Sum())];
        double[] c = [.. Enumerable.Range(0, columns + 1).Select(j => (double)table.Sum(row => row[j]))];
        for (var a = 0; a < rows * columns; a++)
        {
            var (i, j) = (a / columns, a % columns);
            deviation[a] += table[i][j] - (r[i] * c[j] / n);
            for (var b = 0; b < rows * columns; b++)
            {
                var (k, l) = (b / columns, b % columns);
                covariance[a, b] += ((i == k ? n * r[i] : 0) - (r[i] * r[k])) * ((j == l ? n * c[j] : 0) - (c[j] * c[l])) / (n * n * (n - 1));
            }
        }
    }
}
