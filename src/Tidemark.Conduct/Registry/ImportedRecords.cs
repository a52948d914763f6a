namespace Tidemark.Conduct.Registry;

/// <summary>What an import did.</summary>
/// <param name="Read">Records read.</param>
/// <param name="Added">Trials that were not held before.</param>
/// <param name="Versions">Further versions of trials that were held.</param>
/// <param name="Same">Records that were held already.</param>
/// <param name="Skipped">Records passed over because an import that was broken off had read them.</param>
/// <param name="Trials">Trials held now.</param>
public sealed record ImportedRecords(long Read, long Added, long Versions, long Same, long Skipped, long Trials);
