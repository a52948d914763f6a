using System.CommandLine;

namespace Tidemark.Cli.Study;

/// <summary><c>tidemark study</c>: the verbs about a study folder.</summary>
internal static class StudyCommand
{
    /// <summary>The group with its verbs.</summary>
    public static Command Create() => new("study", "Write and check study folders")
    {
        StudyNewCommand.Create(),
    };
}
