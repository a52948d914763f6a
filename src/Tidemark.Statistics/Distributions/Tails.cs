namespace Tidemark.Statistics.Distributions;

/// <summary>Both tails of a distribution at one point, each with full relative accuracy.</summary>
/// <param name="LogLower">log P(X ≤ x).</param>
/// <param name="LogUpper">log P(X &gt; x).</param>
internal readonly record struct Tails(double LogLower, double LogUpper)
{
    public double Lower => Math.Exp(LogLower);

    public double Upper => Math.Exp(LogUpper);

    public Tails Swap() => new(LogUpper, LogLower);

    public static Tails FromLogLower(double logLower) => new(logLower, LogComplement(logLower));

    // log(1 - exp(a)), a <= 0 (Maechler 2012).
    public static double LogComplement(double a) =>
        a > -0.6931471805599453 ? Math.Log(-Expm1(a)) : MathNet.Numerics.SpecialFunctions.Log1p(-Math.Exp(a));

    public static double Expm1(double x) => Math.Abs(x) < 0.3
        ? 2 * Math.Sinh(x / 2) * Math.Exp(x / 2)
        : Math.Exp(x) - 1;
}
