using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Algebra;

public class InterpolatingSplineTests
{
    [Fact]
    public void The_spline_is_that_of_R()
    {
        var spline = new InterpolatingSpline([0, 1, 2.5, 3, 4.2, 6], [1, 3, 2, 2.5, 4, 4.1]);

        // R 4.2.2: spline(c(0, 1, 2.5, 3, 4.2, 6), c(1, 3, 2, 2.5, 4, 4.1), n = 10)
        Near.Equal(
            [1, 2.84650360040980, 2.83133388659054, 2.16089917860773, 2.11001783154546, 2.94144839053456, 3.77926833971941, 4.41581137572522, 4.61485894369613, 4.1],
            [.. Enumerable.Range(0, 10).Select(i => spline.At(6.0 * i / 9))],
            1e-12);
    }

    [Fact]
    public void A_cubic_is_its_own_spline()
    {
        static double Cubic(double x) => 1 + x - (2 * x * x) + (0.5 * x * x * x);
        double[] x = [0, 1, 1.5, 4, 7];
        var spline = new InterpolatingSpline(x, Array.ConvertAll(x, Cubic));

        Near.Equal(Cubic(2.3), spline.At(2.3), 1e-12);
        Near.Equal(Cubic(6.1), spline.At(6.1), 1e-12);
    }
}
