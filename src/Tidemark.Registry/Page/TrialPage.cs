using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Registry.Page;

/// <summary>A trial's page: every section of the founding study's page in its order, status and dates as posted.</summary>
/// <param name="NctId">Number of the trial.</param>
/// <param name="Title">Its brief title.</param>
/// <param name="LastUpdated">When the registry last posted an update, as posted.</param>
/// <param name="Sections">The sections that hold something.</param>
public sealed record TrialPage(string NctId, string Title, string LastUpdated, IReadOnlyList<PageSection> Sections)
{
    private const string BriefTitle = "protocolSection.identificationModule.briefTitle";

    /// <summary>The page of a record.</summary>
    public static TrialPage Of(TrialRecord record)
    {
        var bySection = RecordWalk.Of(record).Where(item => item.Path != BriefTitle && item.Text.Length + item.Label.Length > 0).ToLookup(item => PageLayout.Section(item.Path));
        var sections = PageLayout.Sections
            .Select(title => new PageSection(title, Lines(title, bySection[title], record)))
            .Where(section => section.Items.Count > 0);
        var identification = record.Protocol.At("identificationModule");
        return new(
            record.NctId,
            PageText.Of(identification.At("briefTitle").Text ?? identification.At("officialTitle").Text ?? ""),
            record.Protocol.At("statusModule.lastUpdatePostDateStruct").Posted("date") ?? "",
            [.. sections]);
    }

    private static List<PageItem> Lines(string title, IEnumerable<PageItem> items, TrialRecord record)
    {
        List<PageItem> lines = [.. PageLayout.IsRanked(title) ? items.OrderBy(item => PageLayout.Rank(item.Path)) : items];
        if (title == PageLayout.Results && !record.Root.At("resultsSection").Exists)
        {
            lines.Add(new("", "Results pending. The study team has not posted outcome measurements, participant flow or safety data.", 0, "resultsSection"));
        }

        return lines;
    }
}
