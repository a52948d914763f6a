using Tidemark.Protocol;
using static Tidemark.Reporting.Checklists.ChecklistPlace;

namespace Tidemark.Reporting.Checklists;

/// <summary>STROBE for cohort studies, 22 items.</summary>
internal static class Strobe
{
    private const string Authors = "For the authors: not something data can say.";

    internal static Checklist Checklist { get; } = new(
        "strobe",
        "STROBE (cohort studies)",
        "von Elm E et al. 2007, checklist for cohort studies. Items shortened in our words.",
        [
            new("1", "Design named in title or abstract; balanced summary", [At("summary", "summary"), At("study-design", "registry record")], Authors),
            new("2", "Background and rationale", [], Authors),
            new("3", "Objectives and hypotheses", [At("plan", "objectives and plan")], "Not in the plan: it states no objective."),
            new("4", "Key elements of the design", [At("study-design", "registry record"), At("schedule", "planned visits")], "Not in the record."),
            new("5", "Setting, places, dates", [At("study-design", "registry record")], "Not in the record.") { Lacks = "Places of recruitment are not in the data." },
            new("6", "Eligibility, sources, follow-up", [At("eligibility", "eligibility"), At("schedule", "planned visits")], "Not in the protocol."),
            new("7", "Outcomes, exposures, predictors, confounders defined", [At("endpoints", "endpoints"), At("assays", "assays"), At("response-criteria", "tumor response")], "Not in the protocol."),
            new("8", "Sources and methods of measurement", [At("assays", "assays")], "Not in the protocol."),
            new("9", "What was done about bias", [Of<Analysability>(), At("findings", "findings")], "Not planned.") { Lacks = "Survival by on-treatment change is counted from a landmark; other designs are refused." },
            new("10", "How the study size was arrived at", [], "Not in the record or the plan."),
            new("11", "How quantitative variables were handled", [At("assays", "cut-offs of the assays"), At("plan", "plan")], "Not in the plan."),
            new("12", "Statistical methods, missing data, loss to follow-up, sensitivity", [At("plan", "plan"), Of<Analysability>(), At("group-sensitivity", "sensitivity analyses")], "Not in the plan."),
            new("13", "Numbers at each stage, reasons, flow diagram", [Of<ParticipantFlow>()], "Not planned: no analysis of the plan shows the flow."),
            new("14", "Characteristics, missing data, follow-up time", [Of<BaselineTable>(), Of<SpecimenAccountability>(), Of<SurvivalSummary>()], "Not planned: no baseline table.") { NeedsAll = true },
            new("15", "Outcome events over time", [Of<SurvivalSummary>(), Of<TumorResponse>()], "Not planned."),
            new("16", "Main results: unadjusted and adjusted, with intervals", [At("group-primary", "primary analysis"), Of<LandmarkSurvival>(), Of<TimeDependentCox>()], "Not carried out."),
            new("17", "Other analyses: subgroups, interactions, sensitivity", [At("group-sensitivity", "sensitivity analyses"), At("group-exploratory", "exploratory analyses")], "None planned."),
            new("18", "Key results against objectives", [At("summary", "summary")], Authors),
            new("19", "Limitations", [At("findings", "findings"), Of<Analysability>()], Authors) { Lacks = "Direction and size of bias are for the authors to discuss." },
            new("20", "Cautious interpretation", [], Authors),
            new("21", "Generalizability", [], Authors),
            new("22", "Funding", [At("study-design", "registry record (sponsor)")], "Not in the record.") { Lacks = "Role of the funders is not in the data." },
        ]);
}
