using System.CommandLine;
using Tidemark.Conduct.Study;

namespace Tidemark.Cli.Study;

/// <summary><c>tidemark study new STUDY DIR</c>.</summary>
internal static class StudyNewCommand
{
    public static Command Create()
    {
        var study = new Argument<string>("STUDY") { Description = $"Study to start from: {string.Join(", ", NewStudy.Known)}" };
        var folder = new Argument<string>("DIR") { Description = "A new or empty folder" };
        var command = new Command("new", "Write a study folder: record, protocol, plan and empty data files") { study, folder };
        command.Does(
            (parsed, _) => NewStudy.Run(parsed.GetValue(study)!, parsed.GetValue(folder)!),
            (files, output) =>
            {
                foreach (var file in files)
                {
                    output.WriteLine(file);
                }
            });
        return command;
    }
}
