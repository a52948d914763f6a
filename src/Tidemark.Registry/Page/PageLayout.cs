using System.Text;

namespace Tidemark.Registry.Page;

/// <summary>Which field stands in which section of the page, under which words: the order of the founding study's page, with what it has no section for at its end.</summary>
internal static class PageLayout
{
    public const string Results = "Study Results";
    public const string Basic = "Basic Information";
    public const string Further = "Further Information";
    public const string Enrollment = "protocolSection.designModule.enrollmentInfo.count";
    public const string Identifiers = "Other Identifiers";

    /// <summary>Sections in their order.</summary>
    public static readonly IReadOnlyList<string> Sections =
    [
        Results, Basic, "Brief Summary", "Detailed Description", "Conditions", "Study Design", "Study Groups", "Interventions", "Outcome Measures",
        "Eligibility Criteria", "Sponsors", "Responsible Party", "Central Contacts", "Locations", Identifiers, "References", "Sharing of Data", "Documents", Further,
    ];

    private static readonly (string Path, string Section)[] Places =
    [
        ("resultsSection", Results),
        ("protocolSection.statusModule", Basic),
        ("protocolSection.designModule.studyType", Basic),
        ("protocolSection.designModule.phases", Basic),
        ("protocolSection.designModule.enrollmentInfo", Basic),
        ("hasResults", Basic),
        ("protocolSection.descriptionModule.briefSummary", "Brief Summary"),
        ("protocolSection.descriptionModule.detailedDescription", "Detailed Description"),
        ("protocolSection.conditionsModule", "Conditions"),
        ("derivedSection.conditionBrowseModule", "Conditions"),
        ("protocolSection.designModule", "Study Design"),
        ("protocolSection.armsInterventionsModule.armGroups", "Study Groups"),
        ("protocolSection.armsInterventionsModule", "Interventions"),
        ("derivedSection.interventionBrowseModule", "Interventions"),
        ("protocolSection.outcomesModule", "Outcome Measures"),
        ("protocolSection.eligibilityModule", "Eligibility Criteria"),
        ("protocolSection.sponsorCollaboratorsModule.responsibleParty", "Responsible Party"),
        ("protocolSection.sponsorCollaboratorsModule", "Sponsors"),
        ("protocolSection.contactsLocationsModule.locations", "Locations"),
        ("protocolSection.contactsLocationsModule", "Central Contacts"),
        ("protocolSection.identificationModule", Identifiers),
        ("protocolSection.referencesModule", "References"),
        ("protocolSection.ipdSharingStatementModule", "Sharing of Data"),
        ("documentSection", "Documents"),
    ];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["protocolSection.statusModule.overallStatus"] = "Recruitment Status",
        [Enrollment] = "Total Enrollment",
        ["protocolSection.designModule.enrollmentInfo.type"] = "Enrollment Is",
        ["protocolSection.designModule.phases"] = "Study Phase",
        ["protocolSection.designModule.studyType"] = "Study Classification",
        ["protocolSection.statusModule.startDateStruct.date"] = "Study Start Date",
        ["protocolSection.statusModule.completionDateStruct.date"] = "Study Completion Date",
        ["protocolSection.statusModule.primaryCompletionDateStruct.date"] = "Primary Completion Date",
        ["protocolSection.statusModule.lastUpdatePostDateStruct.date"] = "Last Updated",
        ["protocolSection.designModule.designInfo.observationalModel"] = "Observational Model Type",
        ["protocolSection.designModule.designInfo.timePerspective"] = "Study Time Perspective",
        ["protocolSection.armsInterventionsModule.interventions.type"] = "Intervention Type",
        ["protocolSection.eligibilityModule.eligibilityCriteria"] = "",
        ["protocolSection.eligibilityModule.minimumAge"] = "Minimum Eligible Age",
        ["protocolSection.eligibilityModule.maximumAge"] = "Maximum Eligible Age",
        ["protocolSection.eligibilityModule.sex"] = "Eligible Sex",
        ["protocolSection.eligibilityModule.healthyVolunteers"] = "Accepts Healthy Volunteers",
        ["protocolSection.sponsorCollaboratorsModule.leadSponsor.name"] = "Lead",
        ["protocolSection.sponsorCollaboratorsModule.collaborators.name"] = "Collaborator",
        ["protocolSection.sponsorCollaboratorsModule.responsibleParty.type"] = "Responsibility Role",
        ["protocolSection.identificationModule.orgStudyIdInfo.id"] = "Identifier of the Sponsor",
        ["protocolSection.descriptionModule.briefSummary"] = "",
        ["protocolSection.descriptionModule.detailedDescription"] = "",
    };

    private static readonly string[] First = [.. Words.Keys];

    /// <summary>The section of a path.</summary>
    public static string Section(string path) =>
        Places.FirstOrDefault(place => path == place.Path || path.StartsWith(place.Path + ".", StringComparison.Ordinal)).Section ?? Further;

    /// <summary>The words for a path.</summary>
    public static string Label(string path) => Words.TryGetValue(path, out var words) ? words : Spell(path[(path.LastIndexOf('.') + 1)..], path);

    /// <summary>True for a section whose lines have an order of their own; the entries of lists stay as posted.</summary>
    public static bool IsRanked(string section) => section is Basic or "Study Design" or "Eligibility Criteria";

    /// <summary>Where a path stands among the first lines of its section; large for all others.</summary>
    public static int Rank(string path) => Array.IndexOf(First, path) is >= 0 and var rank ? rank : int.MaxValue;

    /// <summary><c>studyFirstPostDateStruct.date</c> as "Study First Post Date".</summary>
    private static string Spell(string name, string path)
    {
        if (name is "date" or "type" && path.EndsWith($"DateStruct.{name}", StringComparison.Ordinal))
        {
            var parent = path.Split('.')[^2];
            name = parent[..^"Struct".Length] + (name == "type" ? "Is" : "");
        }

        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0 && !char.IsUpper(words[^1]))
            {
                words.Append(' ');
            }

            words.Append(words.Length == 0 ? char.ToUpperInvariant(letter) : letter);
        }

        return words.ToString();
    }
}
