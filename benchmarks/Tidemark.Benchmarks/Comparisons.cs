using Tidemark.Benchmarks.Rooms;

namespace Tidemark.Benchmarks;

/// <summary>Every row of the table, whole processes first, then one file of rows for each room of the engine.</summary>
internal static class Comparisons
{
    /// <summary>All rows, in the order they are printed; their data are made as a row is measured.</summary>
    public static IEnumerable<Comparison> All(FoundingStudy study) =>
    [
        .. FoundingRows.All(study),
        .. MixedModelRows.All(study),
        .. SurvivalRows.All(study),
        .. AccuracyRows.All(study),
        .. CorrelationRows.All(study),
        .. AgreementRows.All(study),
        .. ResponseRows.All(),
    ];
}
