using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tidemark.Conduct.Study;
using Tidemark.Interchange.StudyFolder;
using Tidemark.Simulation;
using Tidemark.Study;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

/// <summary>The founding sample is what the program writes, and its record holds what the registry posted.</summary>
public sealed partial class FoundingSampleTests
{
    private const string Id = "NCT06492447";

    private static readonly string Sample = Path.Combine(Kept.Checkout(), "samples", Id);

    /// <summary>A line longer than this may be one of several paragraphs of a value.</summary>
    private const int Prose = 40;

    /// <summary>Words of the page that the record says by its keys.</summary>
    private static readonly string[] Roles = ["lead", "collaborator", "org_study_id"];

    /// <summary>Headings of the page, and what the page's site says of itself or derives; neither is a fact of the record.</summary>
    private static readonly string[] Furniture =
    [
        "Study Results", "Results pending", "Basic Information", "Recruitment Status", "Total Enrollment", "Study Classification", "Study Start Date",
        "Study Completion Date", "Brief Summary", "Detailed Description", "Conditions", "Study Design", "Observational Model Type",
        "Study Time Perspective", "Study Groups", "Interventions", "Eligibility Criteria", "Inclusion Criteria", "Exclusion Criteria",
        "Minimum Eligible Age", "Eligible Sex", "Accepts Healthy Volunteers", "Sponsors", "Responsible Party", "Central Contacts",
        "Other Identifiers", "More Related Trials", "Identifier Type: -",
        "The study team has not published outcome measurements, participant flow, or safety data for this trial yet. Check back later for updates.",
        "Get a concise snapshot of the trial, including recruitment status, study phase, enrollment targets, and key timeline milestones.",
        "Review the sponsor-provided synopsis that highlights what the study is about and why it is being conducted.",
        "Dive into the extended narrative that explains the scientific background, objectives, and procedures in greater depth.",
        "See the medical conditions and disease areas that this research is targeting or investigating.",
        "Understand how the trial is structured, including allocation methods, masking strategies, primary purpose, and other design elements.",
        "Review each arm or cohort in the study, along with the interventions and objectives associated with them.",
        "Learn about the drugs, procedures, or behavioral strategies being tested and how they are applied within this trial.",
        "Check the participation requirements, including inclusion and exclusion rules, age limits, and whether healthy volunteers are accepted.",
        "Meet the organizations funding or collaborating on the study and learn about their roles.",
        "Identify the individual or organization who holds primary responsibility for the study information submitted to regulators.",
        "Reach out to these primary contacts for questions about participation or study logistics.",
        "Review additional registry numbers or institutional identifiers associated with this trial.",
        "Additional clinical trials that may be relevant based on similarity analysis.",
    ];

    [Fact]
    public void It_is_byte_for_byte_what_study_new_and_study_simulate_write()
    {
        using var folder = new FolderOfTest();

        Assert.False(NewStudy.Run(Id, folder.Path).Stopped);
        Assert.False(SimulateStudy.Run(folder.Path, CohortKind.Moderate, truthWomen: 10_000).Stopped);

        Assert.Equal(Files(Sample), Files(folder.Path));
        AssertTruthAgrees(Truth(Sample), Truth(folder.Path));
    }

    [Fact]
    public void Its_record_holds_every_line_of_the_registry_page()
    {
        var page = SharedFolder.At("founding-study", Id + ".txt");
        Assert.SkipUnless(File.Exists(page), "The registry page is not here: set TIDEMARK_SHARED to the shared folder.");
        var record = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Sample, "registry.json")));
        var (values, keys) = (Values(record).Select(Folded).ToList(), Keys(record).Select(Folded).ToHashSet());

        var lines = File.ReadAllLines(page).Select(line => line.Trim()).Where(line => line.Length > 0).Except(Furniture).Select(Value).ToList();

        Assert.True(lines.Count > 25);
        Assert.Equal([], lines.Where(line => !Holds(Folded(line))));
        Assert.False(record.GetProperty("hasResults").GetBoolean());
        Assert.False(record.GetProperty("protocolSection").GetProperty("eligibilityModule").GetProperty("healthyVolunteers").GetBoolean());

        bool Holds(string line) => values.Contains(line)
            || (line.Length > Prose && values.Any(value => value.Contains(line, StringComparison.Ordinal)))
            || (Roles.Contains(line) && keys.Any(key => key.StartsWith(line.Replace("_", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    /// <summary>The value of a line: what follows its label, and <c>No</c> as the record writes it.</summary>
    private static string Value(string line) => line == "No" ? "False" : Labels().Replace(line, "").Replace(" participants", "", StringComparison.Ordinal);

    private static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Keys(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    private static IEnumerable<string> Values(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Values(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Values),
        _ => [element.ToString()],
    };

    private static string Folded(string text) => Blanks().Replace(text, " ").Trim().ToLowerInvariant();

    private static string[] Files(string folder) =>
        [.. AnalyzedSample.Files(folder).Where(file => !file.StartsWith(StudyFolderReader.TruthFile, StringComparison.Ordinal) && !file.StartsWith(StudyFolderReader.FirstLookFile, StringComparison.Ordinal))];

    private static SimulatedTruth Truth(string folder) => StudyFolderReader.Read(folder).Definition!.Truth!;

    /// <summary>Values within five Monte Carlo errors of the smaller simulation: those of the larger, as its descriptions state them, by the square root of the ratio of sizes.</summary>
    private static void AssertTruthAgrees(SimulatedTruth large, SimulatedTruth small)
    {
        Assert.Equal((large.Cohort, large.Seed, large.SeedRule), (small.Cohort, small.Seed, small.SeedRule));
        Assert.Equal(large.Parameters.Select(parameter => parameter.Name), small.Parameters.Select(parameter => parameter.Name));
        Assert.All(large.Parameters.Zip(small.Parameters), pair =>
        {
            var (of, error) = Said(pair.First);
            Assert.Equal(pair.First.Value, pair.Second.Value, 5 * error * Math.Sqrt(of / Said(pair.Second).Women));
        });
    }

    private static (double Women, double Error) Said(TrueParameter parameter)
    {
        var said = MonteCarlo().Match(parameter.Description).Groups;
        return (double.Parse(said[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture), double.Parse(said[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(NCT ID: |Last Updated: |Intervention Type |Sponsor Role (?=lead|collaborator)|Responsibility Role |Role: |Identifier Source: )")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("([0-9,]+) simulated women, Monte Carlo error ([0-9.eE-]+)")]
    private static partial Regex MonteCarlo();
}
