namespace Tidemark.Benchmarks.Rooms;

/// <summary>Method comparison against R programs of the same algorithm (mcr is not in Debian).</summary>
internal static class AgreementRows
{
    public static IEnumerable<Comparison> All(FoundingStudy study) => [];
}
