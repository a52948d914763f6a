using Tidemark.Protocol;
using static Tidemark.Reporting.Checklists.ChecklistPlace;

namespace Tidemark.Reporting.Checklists;

/// <summary>TRIPOD+AI: prediction models, 27 items.</summary>
internal static class Tripod
{
    private const string Authors = "For the authors: not something data can say.";

    private const string OneMarker = "Not applicable because a single marker is judged as it is; no model was developed.";

    internal static Checklist Checklist { get; } = new(
        "tripod-ai",
        "TRIPOD+AI (prediction)",
        "Collins GS et al. BMJ 2024;385:e078378. Items shortened in our words. Here it is applied to the marker used as a classifier of response.",
        [
            new("1", "Title names prediction, population, outcome", [Of<ResponseRoc>()], Authors),
            new("2", "Abstract", [At("summary", "summary")], Authors),
            new("3", "Background: context, target population, known inequalities", [], Authors),
            new("4", "Objectives", [At("plan", "objectives and plan")], "Not in the plan."),
            new("5", "Sources and dates of data", [At("provenance", "provenance"), At("study-design", "registry record")], "Not in the record."),
            new("6", "Setting, eligibility, treatments", [At("eligibility", "eligibility"), At("regimens", "treatment")], "Not in the protocol."),
            new("7", "Preparation of data", [At("provenance", "provenance"), At("findings", "findings")], "Not in the report."),
            new("8", "Outcome and how it was judged; blinding", [At("response-criteria", "tumor response"), At("endpoints", "endpoints")], "Not in the protocol.") { Lacks = "Blinding of the readers is not in the data." },
            new("9", "Predictors and how they were measured", [At("assays", "assays"), At("schedule", "planned visits")], "Not in the protocol."),
            new("10", "Sample size", [], "Not in the record or the plan."),
            new("11", "Missing data", [Of<Analysability>(), Of<SpecimenAccountability>()], "Not planned."),
            new("12", "Analytical methods", [Of<ResponseRoc>()], "Not in the plan."),
            new("13", "Class imbalance", [], "Not applicable because nothing was done to the classes; sensitivity and specificity do not depend on their shares."),
            new("14", "Fairness", [], "Not in the plan."),
            new("15", "Output of the model and classes", [Of<ResponseRoc>()], "Not in the plan."),
            new("16", "Training against evaluation data", [], OneMarker),
            new("17", "Ethical approval", [], "Not in the data."),
            new("18", "Open science: funding, protocol, registration, data, code", [At("study-design", "registry record"), At("provenance", "provenance")], "Not in the record.") { Lacks = "The reproduce folder holds data and programs; availability is for the authors to state." },
            new("19", "Involvement of patients and public", [], "Not in the data."),
            new("20", "Flow, characteristics, events", [Of<ParticipantFlow>(), Of<BaselineTable>()], "Not planned.") { NeedsAll = true },
            new("21", "Numbers in development and evaluation", [Of<ResponseRoc>()], OneMarker),
            new("22", "The full model", [], OneMarker),
            new("23", "Performance with intervals", [Of<ResponseRoc>()], "Not carried out.") { Lacks = "No calibration: the marker gives no probability." },
            new("24", "Updating of the model", [], OneMarker),
            new("25", "Interpretation", [], Authors),
            new("26", "Limitations", [At("findings", "findings")], Authors) { Lacks = "The discussion is for the authors." },
            new("27", "Use in current care", [], Authors),
        ]);
}
