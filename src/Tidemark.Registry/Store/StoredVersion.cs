using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Registry.Store;

/// <summary>One version of a record as the store keeps it.</summary>
/// <param name="Id">Number in the order of arrival, from 1.</param>
/// <param name="NctId">Number of the trial.</param>
/// <param name="Form">Form of the source.</param>
/// <param name="Posted">When the registry last posted an update, as posted; empty where it does not say.</param>
/// <param name="File">Where it was read.</param>
/// <param name="Source">The record verbatim.</param>
public sealed record StoredVersion(long Id, string NctId, RecordForm Form, string Posted, string File, byte[] Source)
{
    /// <summary>The record, read again from its source.</summary>
    public TrialRecord Read() =>
        RegistryReader.ReadOne(Source, Form, File) ?? throw new InvalidDataException($"The store's version {Id} of {NctId} cannot be read again.");
}
