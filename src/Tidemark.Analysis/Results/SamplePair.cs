namespace Tidemark.Analysis.Results;

/// <summary>A sample and the scan nearest to it.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Visit">Planned event of the sample.</param>
/// <param name="SampleDay">Day of the sample.</param>
/// <param name="ScanDay">Day of the scan.</param>
/// <param name="LogMarker">Natural log of the marker.</param>
/// <param name="LogSize">Natural log of the tumor size.</param>
/// <param name="Specimen">Accession number.</param>
/// <param name="Source">Where the measurement stands.</param>
public sealed record SamplePair(
    string Subject, string Visit, double SampleDay, double ScanDay, double LogMarker, double LogSize, string Specimen, SourceLine Source);
