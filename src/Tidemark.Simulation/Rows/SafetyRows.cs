using Tidemark.Safety;
using Tidemark.Simulation.Safety;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation.Rows;

/// <summary>Rows of adverse events.</summary>
internal static class SafetyRows
{
    public static void Add(CohortRows rows, Woman woman, WomanClock clock, SeededRandom random)
    {
        foreach (var item in ToxicityDraw.Draw(woman, random))
        {
            rows.AdverseEvents.Add(new AdverseEvent(
                clock.Id,
                item.Term,
                item.SystemOrganClass,
                item.Grade,
                clock.On(item.Start),
                item.End is { } end ? clock.On(end) : null,
                item.Serious,
                true,
                rows.Next("adverse-events")));
        }
    }
}
