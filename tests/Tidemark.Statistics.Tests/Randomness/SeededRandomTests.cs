using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Tests.Randomness;

public class SeededRandomTests
{
    [Fact]
    public void The_same_seed_gives_the_same_numbers_and_another_seed_others()
    {
        var a = new SeededRandom(1);
        var b = new SeededRandom(1);
        var c = new SeededRandom(2);
        var first = a.NextBits();
        Assert.Equal(first, b.NextBits());
        Assert.NotEqual(first, c.NextBits());
    }

    [Fact]
    public void A_stream_depends_on_seed_and_index_only()
    {
        var fresh = new SeededRandom(7);
        var used = new SeededRandom(7);
        used.NextNormal();
        Assert.Equal(fresh.Stream(3).NextBits(), used.Stream(3).NextBits());
        Assert.NotEqual(fresh.Stream(3).NextBits(), fresh.Stream(4).NextBits());
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        var random = new SeededRandom(42);
        var x = Enumerable.Range(0, 100_000).Select(_ => random.NextNormal()).ToArray();
        Assert.InRange(x.Average(), -0.01, 0.01);
        Assert.InRange(x.Average(v => v * v), 0.985, 1.015);
    }

    [Fact]
    public void Integers_are_uniform()
    {
        var random = new SeededRandom(3);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
        {
            counts[random.NextInt(7)]++;
        }

        Assert.All(counts, n => Assert.InRange(n, 9_600, 10_400));
    }

    [Fact]
    public void A_shuffle_keeps_every_item()
    {
        var items = Enumerable.Range(0, 100).ToArray();
        new SeededRandom(5).Shuffle<int>(items);
        Assert.NotEqual(Enumerable.Range(0, 100), items);
        Assert.Equal(Enumerable.Range(0, 100), items.Order());
    }
}
