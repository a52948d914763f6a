using Tidemark.Interchange.StudyFolder;

namespace Tidemark.Conduct.Study;

/// <summary>Opens a study folder: reads what it says and freezes what it holds.</summary>
public static class OpenStudy
{
    /// <summary>Reads the folder. Nothing is written and nothing thrown for bad input.</summary>
    /// <param name="folder">Path of the study folder.</param>
    public static OpenedStudy Run(string folder)
    {
        var content = StudyFolderReader.Read(folder);
        return new(content.Definition, content.Cut, content.Findings);
    }
}
