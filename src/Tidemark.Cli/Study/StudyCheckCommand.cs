using System.CommandLine;
using Tidemark.Conduct.Study;

namespace Tidemark.Cli.Study;

/// <summary><c>tidemark study check DIR</c>.</summary>
internal static class StudyCheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Study folder" };
        var command = new Command("check", "List every fault of a study folder, and what its registry record leaves open or contradicts") { folder };
        command.Does(
            (parsed, _) => new Outcome<string>(parsed.GetValue(folder), CheckStudy.Run(parsed.GetValue(folder)!)),
            (checkedFolder, output) => output.WriteLine($"Nothing in {checkedFolder} stops an analysis."));
        return command;
    }
}
