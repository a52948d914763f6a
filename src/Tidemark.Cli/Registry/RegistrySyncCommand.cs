using System.CommandLine;
using System.Globalization;
using Tidemark.Conduct.Registry;
using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Cli.Registry;

/// <summary><c>tidemark registry sync</c>.</summary>
internal static class RegistrySyncCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var folder = RegistryOptions.Folder();
        var condition = new Option<string>("--condition") { Description = "Only studies of this condition" };
        var since = new Option<string>("--since") { Description = "Only records updated on this day or later, yyyy-MM-dd" };
        var api = new Option<Uri>("--api") { Description = "Root of the API", DefaultValueFactory = _ => new("https://clinicaltrials.gov/api/v2") };
        var size = new Option<int>("--page-size") { Description = "Studies a page", DefaultValueFactory = _ => 100 };
        var command = new Command("sync", "Bring records up to date from the API of ClinicalTrials.gov, page by page; after a break it goes on where it stopped") { folder, condition, since, api, size };
        command.Answers(
            (parsed, step) =>
            {
                using var client = new HttpClient { Timeout = Patience };
                var ask = new ApiAsk(parsed.GetValue(condition), parsed.GetValue(since), parsed.GetValue(size));
                return SyncRecords.RunAsync(parsed.GetValue(api)!, ask, parsed.GetValue(folder)!, client, SyncPace.Polite, step).GetAwaiter().GetResult();
            },
            (done, output) => output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{done.Read} records read: {done.Added} new trials, {done.Versions} further versions, {done.Same} held already. {done.Trials} trials held.")),
            RegistryImportCommand.Write);
        return command;
    }
}
