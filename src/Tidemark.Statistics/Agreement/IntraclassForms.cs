using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Agreement;

/// <summary>The six forms from the mean squares of n subjects and k raters (Shrout and Fleiss 1979, table 2 and pages 424-426).</summary>
internal sealed record IntraclassForms(
    double SubjectSquare, double RaterSquare, double ErrorSquare, double WithinSquare, int N, int K, double Level)
{
    public IntraclassCoefficient[] All()
    {
        double k = K;
        var one = Row("ICC1", "single rater, raters at random", (SubjectSquare - WithinSquare) / (SubjectSquare + ((k - 1) * WithinSquare)), WithinSquare, N * (k - 1), Single);
        var three = Row("ICC3", "single rater, raters fixed", (SubjectSquare - ErrorSquare) / (SubjectSquare + ((k - 1) * ErrorSquare)), ErrorSquare, (N - 1) * (k - 1), Single);
        var agreement = (SubjectSquare - ErrorSquare) / (SubjectSquare + ((k - 1) * ErrorSquare) + (k * (RaterSquare - ErrorSquare) / N));
        var limits = Agreement(agreement);
        var two = three with { Type = "ICC2", Description = "single rater, raters a random sample", Estimate = agreement, Interval = limits };
        return
        [
            one,
            two,
            three,
            Row("ICC1k", "mean of k raters, raters at random", (SubjectSquare - WithinSquare) / SubjectSquare, WithinSquare, N * (k - 1), Average),
            three with
            {
                Type = "ICC2k",
                Description = "mean of k raters, raters a random sample",
                Estimate = (SubjectSquare - ErrorSquare) / (SubjectSquare + ((RaterSquare - ErrorSquare) / N)),
                Interval = new(Stepped(limits.Low), Stepped(limits.High)),
            },
            Row("ICC3k", "mean of k raters, raters fixed", (SubjectSquare - ErrorSquare) / SubjectSquare, ErrorSquare, (N - 1) * (k - 1), Average),
        ];
    }

    private double Tail => 1 - ((1 - Level) / 2);

    private IntraclassCoefficient Row(string type, string text, double estimate, double square, double df2, Func<double, double> form)
    {
        var f = SubjectSquare / square;
        var low = form(f / FDistribution.Quantile(Tail, N - 1, df2));
        var high = form(f * FDistribution.Quantile(Tail, df2, N - 1));
        return new IntraclassCoefficient(type, text, estimate, f, N - 1, df2, FDistribution.UpperTail(f, N - 1, df2), new(low, high));
    }

    private double Single(double f) => double.IsPositiveInfinity(f) ? 1 : (f - 1) / (f + K - 1);

    private double Average(double f) => 1 - (1 / f);

    private double Stepped(double icc) => K * icc / (1 + ((K - 1) * icc));

    // Fleiss and Shrout (1978): Satterthwaite's degrees of freedom of the denominator.
    private Interval Agreement(double icc)
    {
        double n = N, k = K;
        var fj = RaterSquare / ErrorSquare;
        var part = (n * (1 + ((k - 1) * icc))) - (k * icc);
        var v = (k - 1) * (n - 1) * Math.Pow((k * icc * fj) + part, 2) / (((n - 1) * k * k * icc * icc * fj * fj) + (part * part));
        var upper = FDistribution.Quantile(Tail, n - 1, v);
        var lower = FDistribution.Quantile(Tail, v, n - 1);
        var rest = (k * RaterSquare) + (((k * n) - k - n) * ErrorSquare);
        return new(
            n * (SubjectSquare - (upper * ErrorSquare)) / ((upper * rest) + (n * SubjectSquare)),
            n * ((lower * SubjectSquare) - ErrorSquare) / (rest + (n * lower * SubjectSquare)));
    }
}
