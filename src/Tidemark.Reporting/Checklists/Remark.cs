using Tidemark.Protocol;
using static Tidemark.Reporting.Checklists.ChecklistPlace;

namespace Tidemark.Reporting.Checklists;

/// <summary>REMARK: reporting recommendations for tumor marker prognostic studies, 20 items.</summary>
internal static class Remark
{
    private const string Authors = "For the authors: not something data can say.";

    internal static Checklist Checklist { get; } = new(
        "remark",
        "REMARK (tumor marker prognostic studies)",
        "McShane LM et al. 2005; Altman DG et al. BMC Medicine 2012;10:51. Items shortened in our words.",
        [
            new("1", "Marker, objectives and hypotheses", [At("plan", "objectives and plan"), At("assays", "assays")], "Not in the plan: it states no objective."),
            new("2", "Subjects: disease, source, inclusion and exclusion", [At("eligibility", "eligibility"), Of<BaselineTable>()], "Not in the protocol: it lists no criteria."),
            new("3", "Treatments and how they were chosen", [At("regimens", "treatment")], "Not in the protocol: it names no regimen.") { Lacks = "How treatments were chosen is not in the data." },
            new("4", "Specimens: kind, handling, storage", [At("schedule", "planned visits"), Of<SpecimenAccountability>()], "Not in the data: no specimens.") { Lacks = "Handling and storage are not in the data." },
            new("5", "Assay: method, quality control, reproducibility, blinding", [At("assays", "assays")], "Not in the protocol: it names no assay.") { Lacks = "Whether the assay was done blind to outcome is not in the data." },
            new("6", "Design, period of enrollment, end and median length of follow-up", [At("study-design", "registry record"), Of<SurvivalSummary>()], "Not in the record and not in the data.") { NeedsAll = true },
            new("7", "Endpoints defined", [At("endpoints", "endpoints"), At("response-criteria", "tumor response")], "Not in the protocol: it defines no endpoint."),
            new("8", "All variables examined or considered", [At("plan", "objectives and plan"), Of<BaselineTable>()], "Not in the plan."),
            new("9", "Reason for the sample size", [], "Not in the record or the plan: neither gives a reason for the number of subjects."),
            new("10", "Statistical methods; choice of variables; missing data", [At("plan", "plan"), Of<Analysability>(), Of<LandmarkSurvival>()], "Not in the plan.") { Lacks = "Each section says its methods." },
            new("11", "How marker values enter; cut-offs and how they were set", [At("assays", "cut-offs of the assays"), Of<ResponseRoc>()], "Not in the protocol."),
            new("12", "Flow of subjects with reasons and events", [Of<ParticipantFlow>(), Of<Analysability>()], "Not planned: no analysis of the plan shows the flow."),
            new("13", "Distribution of characteristics and of the marker, with missing values", [Of<BaselineTable>(), Of<MarkerByVisit>()], "Not planned: no baseline table.") { NeedsAll = true },
            new("14", "Marker against standard prognostic variables", [], "Not planned: no analysis of the plan sets the marker against other variables."),
            new("15", "Univariable results: marker and outcome", [Of<LandmarkSurvival>(), Of<SurvivalSummary>(), Of<ChangeVersusTumorSize>()], "Not planned, or not carried out."),
            new("16", "Multivariable results with intervals", [Adjusted<LandmarkSurvival>(), Adjusted<TimeDependentCox>()], "No model of the plan that was carried out adjusts for other variables."),
            new("17", "Marker effect in a model with the standard variables", [Adjusted<TimeDependentCox>(), Adjusted<LandmarkSurvival>()], "No model of the plan that was carried out adjusts for other variables.") { Lacks = "Adjusted for the covariates that the plan names." },
            new("18", "Further investigations: assumptions, sensitivity, validation", [At("group-sensitivity", "sensitivity analyses"), Of<Analysability>()], "Not planned: no sensitivity analysis.") { Lacks = "No outside validation." },
            new("19", "Interpretation against hypotheses and limits", [At("summary", "summary"), At("findings", "findings")], Authors) { Lacks = "Interpretation is for the authors." },
            new("20", "Meaning for research and for care", [], Authors),
        ]);
}
