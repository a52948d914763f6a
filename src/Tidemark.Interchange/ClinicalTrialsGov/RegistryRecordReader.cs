using System.Text.Json;
using Tidemark.Study;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>A study record of the ClinicalTrials.gov API, version 2 (JSON), to a <see cref="RegistryRecord"/>. Texts, dates and status stay as posted.</summary>
public static class RegistryRecordReader
{
    private const string Section = "protocolSection";

    /// <summary>Reads a record; null with findings where it is no record.</summary>
    public static RegistryRecord? Read(string file, string text, ICollection<Finding> findings)
    {
        if (JsonPlaces.Read(file, text, findings) is not { } places)
        {
            return null;
        }

        using var document = JsonDocument.Parse(text);
        var root = new JsonPath(document.RootElement, "");
        if (root.Text($"{Section}.identificationModule.nctId") is not { } nctId)
        {
            findings.Add(new(
                FindingCodes.UnexpectedJson,
                $"{file} has no {Section}.identificationModule.nctId: it is not a study record of the API, version 2.",
                new(file, 1, 1, $"{Section}.identificationModule.nctId")));
            return null;
        }

        return Record(root, nctId, file, places);
    }

    private static RegistryRecord Record(JsonPath root, string nctId, string file, IReadOnlyDictionary<string, Where> places)
    {
        var study = root.At(Section);
        var (status, design) = (study.At("statusModule"), study.At("designModule"));
        var (description, eligibility) = (study.At("descriptionModule"), study.At("eligibilityModule"));
        return new()
        {
            NctId = nctId,
            OrgStudyId = study.Text("identificationModule.orgStudyIdInfo.id"),
            BriefTitle = study.Text("identificationModule.briefTitle"),
            OfficialTitle = study.Text("identificationModule.officialTitle"),
            OverallStatus = status.Text("overallStatus"),
            StudyType = design.Text("studyType"),
            StartDate = status.Text("startDateStruct.date"),
            CompletionDate = status.Text("completionDateStruct.date"),
            LastUpdatePostDate = status.Text("lastUpdatePostDateStruct.date"),
            Enrollment = design.Whole("enrollmentInfo.count"),
            ObservationalModel = design.Text("designInfo.observationalModel"),
            TimePerspective = design.Text("designInfo.timePerspective"),
            BriefSummary = description.Text("briefSummary"),
            DetailedDescription = description.Text("detailedDescription"),
            EligibilityCriteria = eligibility.Text("eligibilityCriteria"),
            MinimumAge = eligibility.Text("minimumAge"),
            Sex = eligibility.Text("sex"),
            LeadSponsor = study.Text("sponsorCollaboratorsModule.leadSponsor.name"),
            Collaborators = study.Texts("sponsorCollaboratorsModule.collaborators", "name"),
            Conditions = study.Texts("conditionsModule.conditions"),
            Interventions = study.Texts("armsInterventionsModule.interventions", "name"),
            InterventionDescriptions = study.Texts("armsInterventionsModule.interventions", "description"),
            ArmGroups = study.Texts("armsInterventionsModule.armGroups", "label", "description"),
            Outcomes =
            [
                .. study.Texts("outcomesModule.primaryOutcomes", "measure", "description", "timeFrame"),
                .. study.Texts("outcomesModule.secondaryOutcomes", "measure", "description", "timeFrame"),
            ],
            HasResults = root.Flag("hasResults"),
            File = file,
            Places = places,
        };
    }
}
