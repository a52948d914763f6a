using System.CommandLine;
using System.Globalization;
using Tidemark.Conduct.Registry;
using Tidemark.Registry.Page;
using Tidemark.Registry.Related;

namespace Tidemark.Cli.Registry;

/// <summary><c>tidemark registry related NCT</c>.</summary>
internal static class RegistryRelatedCommand
{
    public static Command Create()
    {
        var (trial, folder, limit) = (RegistryOptions.Trial(), RegistryOptions.Folder(), RegistryOptions.Limit(10));
        var filter = new Option<string>("--filter") { Description = "A search that every trial must match, e.g. 'status:RECRUITING type:OBSERVATIONAL'; applied before ranking" };
        var command = new Command("related", "Find trials like one, each with its reasons and their share of the score") { trial, folder, limit, filter };
        command.Answers(
            (parsed, _) => FindRelated.Run(
                parsed.GetValue(trial)!,
                new RelatedAsk { Limit = Math.Max(1, parsed.GetValue(limit)), Filter = parsed.GetValue(filter) ?? "" },
                parsed.GetValue(folder)!),
            Write,
            (found, json) =>
            {
                json.WriteString("nctId", found.NctId);
                RelatedJson.Write("hits", found.Trials, json);
            });
        return command;
    }

    private static void Write(FoundRelated found, TextWriter output)
    {
        output.WriteLine($"Trials like {found.NctId}:");
        foreach (var trial in found.Trials)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trial.NctId}  {trial.Score:0.000}  {PageText.Visible(trial.Title)}"));
            output.WriteLine($"    {RelatedText.Reasons(trial)}");
        }
    }
}
