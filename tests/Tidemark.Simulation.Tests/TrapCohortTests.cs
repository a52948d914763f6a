using Tidemark.Simulation.Laws;
using static Tidemark.Simulation.Tests.LargeCohort;

namespace Tidemark.Simulation.Tests;

public class TrapCohortTests
{
    private const int Women = 4_000;

    [Fact]
    public void The_new_lot_finds_four_percent_more_from_cycle_4_on()
    {
        var (trap, plain) = (Draw(CohortKind.Trap), Draw(CohortKind.Moderate));

        for (var i = 0; i < Women; i++)
        {
            Assert.All(trap[i].Draws.Zip(plain[i].Draws), pair => Assert.Equal(
                pair.First.Visit is "C4" or "C6" ? 1.04 : 1, pair.First.Measured / pair.Second.Measured, 1e-12));
        }
    }

    [Fact]
    public void Those_whose_marker_or_tumor_rises_skip_half_of_their_specimens_and_only_in_the_trap()
    {
        Assert.InRange(Taken(Draw(CohortKind.Moderate), rising: true), 0.88, 0.96);
        Assert.InRange(Taken(Draw(CohortKind.Trap), rising: true), 0.36, 0.56);
        Assert.InRange(Taken(Draw(CohortKind.Trap), rising: false), 0.85, 0.96);
    }

    private static double Taken(Woman[] women, bool rising) => Share(
        women.SelectMany(woman => woman.Draws.Skip(1).Where(draw => draw.TrueLevel > 1.05 * woman.Draws[0].TrueLevel == rising)), draw => draw.Taken);

    private static Woman[] Draw(CohortKind kind)
    {
        var drawing = new WomanDraw(kind, 1, new CohortLaw());
        return [.. Enumerable.Range(0, Women).Select(drawing.Draw)];
    }
}
