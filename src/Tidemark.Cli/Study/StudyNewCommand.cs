using System.CommandLine;
using Tidemark.Conduct.Study;

namespace Tidemark.Cli.Study;

/// <summary><c>tidemark study new ID DIR</c>: writes the folder of a study that Tidemark knows.</summary>
internal static class StudyNewCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var study = new Argument<string>("ID") { Description = $"The study: {string.Join(", ", NewStudy.Known)}" };
        var folder = new Argument<string>("DIR") { Description = "A new or empty folder" };
        var verb = new Command("new", "Write a study's folder: registry record, protocol, plan and where the data go") { study, folder };
        verb.Does(
            (parsed, _) => NewStudy.Run(parsed.GetRequiredValue(study), parsed.GetRequiredValue(folder)),
            (files, output) =>
            {
                foreach (var file in files)
                {
                    output.WriteLine($"  {file}");
                }

                output.WriteLine("Written. Next: put the data under data/ and run tidemark study check on the folder.");
            });
        return verb;
    }
}
