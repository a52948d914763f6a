using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Registry.Records;

/// <summary>A record to its <see cref="TrialSketch"/>.</summary>
public static class SketchReader
{
    private static readonly string[] Outcomes = ["primaryOutcomes", "secondaryOutcomes", "otherOutcomes"];

    private static readonly string[] OutcomeTexts = ["measure", "description", "timeFrame"];

    /// <summary>The sketch of a record.</summary>
    public static TrialSketch Read(TrialRecord record) => record.Form == RecordForm.FlatLine ? FlatText.Read(record) : Whole(record);

    private static TrialSketch Whole(TrialRecord record)
    {
        var study = record.Protocol;
        var (id, status, design) = (study.At("identificationModule"), study.At("statusModule"), study.At("designModule"));
        var arms = study.At("armsInterventionsModule");
        var (inclusion, exclusion) = FlatText.SplitCriteria(study.At("eligibilityModule.eligibilityCriteria").Text ?? "");
        return new()
        {
            NctId = record.NctId,
            Title = id.At("briefTitle").Text ?? id.At("officialTitle").Text ?? "",
            OfficialTitle = id.At("officialTitle").Text ?? "",
            Identifiers = [.. id.All("orgStudyIdInfo.id"), .. id.All("secondaryIdInfos.id"), .. id.All("nctIdAliases"), .. id.All("acronym")],
            Conditions = [.. study.All("conditionsModule.conditions")],
            Keywords = [.. study.All("conditionsModule.keywords"), .. record.Root.All("derivedSection.conditionBrowseModule.meshes.term"), .. record.Root.All("derivedSection.conditionBrowseModule.ancestors.term"), .. record.Root.All("derivedSection.interventionBrowseModule.meshes.term"), .. record.Root.All("derivedSection.interventionBrowseModule.ancestors.term")],
            Interventions = [.. arms.All("interventions.name"), .. arms.All("interventions.otherNames")],
            Text = Joined([.. study.All("descriptionModule.briefSummary"), .. study.All("descriptionModule.detailedDescription"), .. arms.All("interventions.description"), .. arms.All("armGroups.label"), .. arms.All("armGroups.description"), .. study.All("eligibilityModule.studyPopulation")]),
            Inclusion = inclusion,
            Exclusion = exclusion,
            Outcomes = Joined(Outcomes.SelectMany(list => OutcomeTexts.SelectMany(name => study.All($"outcomesModule.{list}.{name}")))),
            Sponsors = [.. study.All("sponsorCollaboratorsModule.leadSponsor.name"), .. study.All("sponsorCollaboratorsModule.collaborators.name")],
            Countries = [.. study.All("contactsLocationsModule.locations.country").Distinct(StringComparer.Ordinal)],
            Status = status.At("overallStatus").Text ?? "",
            StudyType = design.At("studyType").Text ?? "",
            Phases = [.. design.All("phases")],
            Designs = [.. design.All("designInfo.allocation"), .. design.All("designInfo.interventionModel"), .. design.All("designInfo.observationalModel"), .. design.All("designInfo.timePerspective"), .. design.All("designInfo.primaryPurpose"), .. design.All("designInfo.maskingInfo.masking")],
            Start = status.At("startDateStruct.date").Text ?? "",
            Completion = status.At("completionDateStruct.date").Text ?? "",
            Sex = study.At("eligibilityModule.sex").Text ?? "",
            Enrollment = (int?)design.At("enrollmentInfo.count").Number,
            HasResults = record.Root.At("hasResults").Flag || record.Root.At("resultsSection").Exists,
        };
    }

    private static string Joined(IEnumerable<string> texts) => string.Join("\n", texts);
}
