namespace Tidemark.Statistics.Tests.Reference;

/// <summary>Agreement of two numbers to a relative tolerance (absolute below 1e-300, so that 0 means 0).</summary>
public static class Near
{
    public static void Equal(double expected, double actual, double relative = 1e-9, string what = "")
    {
        if (double.IsNaN(expected) || double.IsInfinity(expected) || double.IsNaN(actual))
        {
            Assert.True(expected.Equals(actual), $"{what}: expected {expected:R}, got {actual:R}");
            return;
        }

        var error = Math.Abs(expected - actual);
        Assert.True(
            error <= relative * Math.Abs(expected) || error <= 1e-300,
            $"{what}: expected {expected:R}, got {actual:R}, relative error {error / Math.Abs(expected):E2}");
    }

    public static void Equal(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double relative = 1e-9, string what = "")
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Equal(expected[i], actual[i], relative, $"{what}[{i}]");
        }
    }

    public static void Absolute(double expected, double actual, double tolerance, string what = "") =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"{what}: expected {expected:R}, got {actual:R}");
}
