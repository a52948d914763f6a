using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Survival;

/// <summary>Comparisons of an answer with what R's coxph and cox.zph print.</summary>
internal static class CoxChecks
{
    private const double Tolerance = 1e-8;

    public static void Fit(ReferenceCase r, string at, string[] terms, Asked asked)
    {
        var columns = asked.At("terms[0].robustStdError") is null ? 5 : 6;
        for (var j = 0; j < terms.Length; j++)
        {
            Assert.Equal(terms[j], asked.Text($"terms[{j}].term"));
            Near.Equal(r.Number($"{at}coef/{terms[j]}"), asked.Number($"terms[{j}].estimate"), Tolerance);
            Near.Equal(r.Number($"{at}table/{j}/2"), asked.Number($"terms[{j}].stdError"), Tolerance);
            Near.Equal(r.Number($"{at}table/{j}/{columns - 2}"), asked.Number($"terms[{j}].statistic"), Tolerance);
            Near.Equal(r.Number($"{at}table/{j}/{columns - 1}"), asked.Number($"terms[{j}].pValue"), Tolerance);
            Near.Equal(r.Number($"{at}conf/{j}/0"), asked.Number($"terms[{j}].hazardRatio"), Tolerance);
            Near.Equal(r.Number($"{at}conf/{j}/2"), asked.Number($"terms[{j}].hazardRatioLow"), Tolerance);
            Near.Equal(r.Number($"{at}conf/{j}/3"), asked.Number($"terms[{j}].hazardRatioHigh"), Tolerance);
        }

        Matrix(r, $"{at}vcov", (double[,])asked.At("covariance")!);
        Near.Equal(r.Numbers($"{at}loglik"), [asked.Number("fit.logLikNull"), asked.Number("fit.logLik")], Tolerance);
        Near.Equal(r.Numbers($"{at}lrt"), Test(asked, "fit.likelihoodRatioTest"), Tolerance);
        Near.Equal(r.Numbers($"{at}sctest"), Test(asked, "fit.scoreTest"), Tolerance);
        Near.Equal(r.Numbers($"{at}concordance"), [asked.Number("fit.concordance"), asked.Number("fit.concordanceStdError")], Tolerance);
        Assert.Equal(r.Number($"{at}n"), asked.Answer.N);
        Assert.Equal(r.Number($"{at}nevent"), asked.Number("fit.nEvent"));
        // summary.coxph rounds the Wald statistic to two decimals.
        Assert.Equal(r.Number($"{at}wald/0"), Math.Round(asked.Number("fit.waldTest.statistic"), 2));
    }

    public static void Zph(ReferenceCase r, string at, Asked asked)
    {
        var (statistics, pValues) = (asked.Numbers("terms[].statistic"), asked.Numbers("terms[].pValue"));
        for (var j = 0; j < statistics.Length - 1; j++)
        {
            Near.Equal(r.Number($"{at}/{j}/0"), statistics[j], Tolerance);
            Near.Equal(r.Number($"{at}/{j}/2"), pValues[j], Tolerance);
        }

        Near.Equal(r.Numbers($"{at}/{statistics.Length - 1}"), Test(asked, "terms[GLOBAL]"), Tolerance);
    }

    public static void Matrix(ReferenceCase r, string at, double[,] actual)
    {
        for (var i = 0; i < actual.GetLength(0); i++)
        {
            Near.Equal(r.Numbers($"{at}/{i}"), [.. Enumerable.Range(0, actual.GetLength(1)).Select(j => actual[i, j])], Tolerance);
        }
    }

    public static double[] Test(Asked asked, string at) => [asked.Number($"{at}.statistic"), asked.Number($"{at}.df"), asked.Number($"{at}.pValue")];
}
