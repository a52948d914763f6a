namespace Tidemark.Benchmarks.Rooms;

/// <summary>Correlation against R's stats package and programs of the same algorithm.</summary>
internal static class CorrelationRows
{
    public static IEnumerable<Comparison> All(FoundingStudy study) => [];
}
