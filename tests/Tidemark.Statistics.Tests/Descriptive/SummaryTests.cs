using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Descriptive;

public class SummaryTests
{
    [Fact]
    public void Geometric_mean_and_interval_of_mtcars_horsepower()
    {
        // R 4.2.2: exp(mean(log(mtcars$hp))), exp(t.test(log(mtcars$hp))$conf.int)
        double[] hp =
        [
            110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150, 245, 175,
            66, 91, 113, 264, 175, 335, 109,
        ];
        var s = Summary.Of(hp);
        Near.Equal(GeoMean, s.GeometricMean);
        Near.Equal(GeoLow, s.GeometricConfidence.Low);
        Near.Equal(GeoHigh, s.GeometricConfidence.High);
        Near.Equal(0.5033723690182309, s.GeometricCv);
        Assert.Empty(s.Warnings);
    }

    private const double GeoMean = 131.88367883954564;
    private const double GeoLow = 111.11662907111977;
    private const double GeoHigh = 156.53196906396343;

    [Fact]
    public void No_value_gives_NaN_and_a_verdict()
    {
        var s = Summary.Of([double.NaN]);
        Assert.Equal((0, 1), (s.N, s.Missing));
        Assert.True(double.IsNaN(s.Mean.Mean) && double.IsNaN(s.Median));
        Assert.Contains(s.Warnings, w => w.Code == "STAT-TOO-FEW");
    }

    [Fact]
    public void A_zero_takes_the_geometric_mean_away_and_says_so()
    {
        var s = Summary.Of([0, 1, 2]);
        Assert.True(double.IsNaN(s.GeometricMean));
        Assert.Contains(s.Warnings, w => w.Code == "STAT-DOMAIN");
    }

    [Fact]
    public void Order_does_not_matter()
    {
        var a = Summary.Of([3, 1, 2, 8, 5]);
        var b = Summary.Of([8, 5, 3, 2, 1]);
        Assert.Equal((a.Median, a.LowerQuartile, a.UpperQuartile), (b.Median, b.LowerQuartile, b.UpperQuartile));
        Near.Equal(a.Mean.Mean, b.Mean.Mean, 1e-15);
    }
}
