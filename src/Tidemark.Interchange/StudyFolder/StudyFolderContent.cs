using Tidemark.Study;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>What a study folder says and holds.</summary>
/// <param name="Definition">Record, protocol and plan; null where protocol or plan could not be read.</param>
/// <param name="Cut">The data; null where the protocol or the data folder could not be read.</param>
/// <param name="Findings">Everything found, in reading order.</param>
public sealed record StudyFolderContent(StudyDefinition? Definition, DataCut? Cut, IReadOnlyList<Finding> Findings);
