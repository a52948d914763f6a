using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>
/// A named analysis of the plan. The YAML key <c>kind</c> chooses the record (its name in camelCase); the other keys are its
/// typed parameters. Inferential analyses (role primary, secondary, sensitivity) must state their estimand.
/// </summary>
public abstract record PlannedAnalysis
{
    [Description("Identifier, unique in the plan.")]
    public required string Id { get; init; }

    [Description("Title for the report.")]
    public required string Title { get; init; }

    [Description("The weight the plan gives it.")]
    public AnalysisRole Role { get; init; } = AnalysisRole.Descriptive;

    [Description("Objective it answers.")]
    [Names(StudyThing.Objective)]
    public string? Objective { get; init; }

    [Description("What is estimated (ICH E9(R1)).")]
    public Estimand? Estimand { get; init; }

    [Description("Repeat it for each regimen beside the whole (shown, not compared, under ten events or subjects per regimen).")]
    public bool ByRegimen { get; init; }
}

/// <summary>Enrolled, treated, sampled, assessed: n and events at each step, with what was lost and why.</summary>
public sealed record ParticipantFlow : PlannedAnalysis
{
    [Description("Endpoint whose events are counted along the flow.")]
    [Names(StudyThing.Endpoint)]
    public string? Endpoint { get; init; }
}

/// <summary>Baseline characteristics.</summary>
public sealed record BaselineTable : PlannedAnalysis
{
    [Description("Covariates (or age, sex, regimen) in order.")]
    [Names(StudyThing.Covariate)]
    public required IReadOnlyList<string> Variables { get; init; }

    [Description("Analyte whose baseline level and share above each pre-specified cut-off are shown.")]
    [Names(StudyThing.Analyte)]
    public IReadOnlyList<string>? Analytes { get; init; }
}

/// <summary>Specimens by visit: expected, collected, tested, valid, missing and why.</summary>
public sealed record SpecimenAccountability : PlannedAnalysis
{
    [Description("Analyte.")]
    [Names(StudyThing.Analyte)]
    public required string Analyte { get; init; }
}

/// <summary>For each visit and landmark: who of all enrolled was sampled, missed, invalid, stopped, progressed or dead, and the outcomes of those left out.</summary>
public sealed record Analysability : PlannedAnalysis
{
    [Description("Analyte.")]
    [Names(StudyThing.Analyte)]
    public required string Analyte { get; init; }

    [Description("Endpoint whose events are shown for those left out.")]
    [Names(StudyThing.Endpoint)]
    public required string Endpoint { get; init; }

    [Description("Landmark days.")]
    public IReadOnlyList<double>? LandmarkDays { get; init; }
}

/// <summary>Level by visit and change from baseline: geometric mean ratio with interval, signed-rank test.</summary>
public sealed record MarkerByVisit : PlannedAnalysis
{
    [Description("Analyte.")]
    [Names(StudyThing.Analyte)]
    public required string Analyte { get; init; }
}

/// <summary>Linear mixed model on log2 values with a random effect per subject.</summary>
public sealed record MarkerMixedModel : PlannedAnalysis
{
    [Description("Analyte.")]
    [Names(StudyThing.Analyte)]
    public required string Analyte { get; init; }

    [Description("Time as factor (visit) or number (years, days since origin in units of timeUnitDays).")]
    public MixedModelTime Time { get; init; } = MixedModelTime.Visit;

    [Description("Random intercept only, or intercept and slope (continuous time).")]
    public bool RandomSlope { get; init; }

    [Description("Length of the unit of continuous time in days; 1 is days, 365.25 years.")]
    public double TimeUnitDays { get; init; } = 1;

    [Description("Covariates added as fixed effects.")]
    [Names(StudyThing.Covariate)]
    public IReadOnlyList<string>? Covariates { get; init; }
}

/// <summary>Change at a visit by best overall response: Kruskal-Wallis and Jonckheere.</summary>
public sealed record ChangeByResponse : PlannedAnalysis
{
    [Description("Analyte.")]
    [Names(StudyThing.Analyte)]
    public required string Analyte { get; init; }

    [Description("Visit of the change.")]
    [Names(StudyThing.Visit)]
    public required string Visit { get; init; }
}

/// <summary>Log ratio of the marker at a visit against the log ratio of the sum of diameters at a named scan, adjusted for log baseline; Spearman beside it.</summary>
public sealed record ChangeVersusTumorSize : PlannedAnalysis
{
    [Description("Analyte.")]
    [Names(StudyThing.Analyte)]
    public required string Analyte { get; init; }

    [Description("Visit of the change.")]
    [Names(StudyThing.Visit)]
    public required string Visit { get; init; }

    [Description("Which scan: the first at or after the sample, or the nearest to scanDay.")]
    public ScanChoice Scan { get; init; } = ScanChoice.FirstAfterSample;

    [Description("Planned day of the scan for 'nearest'.")]
    public double? ScanDay { get; init; }
}

/// <summary>Repeated-measures correlation of log marker and log sum of diameters along the course, adjusted for visit.</summary>
public sealed record RepeatedCorrelation : PlannedAnalysis
{
    [Description("Analyte.")]
    [Names(StudyThing.Analyte)]
    public required string Analyte { get; init; }

    [Description("Largest distance in days between a sample and the scan paired with it.")]
    public double PairWithinDays { get; init; } = 14;

    [Description("Adjust both series for visit; without it two series that merely both fall are correlated.")]
    public bool AdjustForVisit { get; init; } = true;
}

/// <summary>ROC of early change (or level) for response, with DeLong interval, pre-specified cut-offs and a bootstrapped one.</summary>
public sealed record ResponseRoc : PlannedAnalysis
{
    [Description("Analyte.")]
    [Names(StudyThing.Analyte)]
    public required string Analyte { get; init; }

    [Description("Visit of the change.")]
    [Names(StudyThing.Visit)]
    public required string Visit { get; init; }

    [Description("Change from baseline (log ratio) or level.")]
    public MarkerVariable Variable { get; init; } = MarkerVariable.Change;

    [Description("Response that counts: confirmed CR or PR, or unconfirmed.")]
    public bool Confirmed { get; init; } = true;

    [Description("Cut-offs of the percent change (or level), pre-specified; e.g. -20.")]
    public IReadOnlyList<double>? CutOffs { get; init; }

    [Description("Bootstrap replicates of the empirical cut-off's stability interval.")]
    public int Replicates { get; init; } = 2000;
}

/// <summary>Time to event by early change from a landmark: Kaplan-Meier, log-rank, Cox.</summary>
public sealed record LandmarkSurvival : PlannedAnalysis
{
    [Description("Endpoint.")]
    [Names(StudyThing.Endpoint)]
    public required string Endpoint { get; init; }

    [Description("Analyte; not needed where a supplied grouping is used.")]
    [Names(StudyThing.Analyte)]
    public string? Analyte { get; init; }

    [Description("Visit of the change.")]
    [Names(StudyThing.Visit)]
    public string? Visit { get; init; }

    [Description("What is counted from: a fixed landmark day, the subject's own visit, or baseline. Baseline is refused for on-treatment groups.")]
    public SurvivalOrigin CountFrom { get; init; } = SurvivalOrigin.Landmark;

    [Description("Landmark day after origin: past the window of the sample and of the first scan.")]
    public double? LandmarkDay { get; init; }

    [Description("How the marker enters: groups by percent change at a cut-off, continuous log2 ratio per SD, groups supplied with the data, or response groups.")]
    public MarkerGrouping Grouping { get; init; } = MarkerGrouping.ChangeCutOff;

    [Description("Cut-off of the percent change; at or below it is the 'fall' group. E.g. -20.")]
    public double CutOff { get; init; } = -20;

    [Description("Name of the covariate with the supplied groups.")]
    [Names(StudyThing.Covariate)]
    public string? GroupCovariate { get; init; }

    [Description("What is done with subjects without a change value.")]
    public MissingChange Missing { get; init; } = MissingChange.Exclude;

    [Description("Covariates of the adjusted model.")]
    [Names(StudyThing.Covariate)]
    public IReadOnlyList<string>? Covariates { get; init; }
}

/// <summary>Cox model with the marker as time-dependent covariate: the last value known before each event.</summary>
public sealed record TimeDependentCox : PlannedAnalysis
{
    [Description("Endpoint.")]
    [Names(StudyThing.Endpoint)]
    public required string Endpoint { get; init; }

    [Description("Analytes, each as log2 value.")]
    [Names(StudyThing.Analyte)]
    public required IReadOnlyList<string> Analytes { get; init; }

    [Description("Fixed covariates.")]
    [Names(StudyThing.Covariate)]
    public IReadOnlyList<string>? Covariates { get; init; }
}

/// <summary>Time from the first significant rise (reference change value) to progression.</summary>
public sealed record LeadTime : PlannedAnalysis
{
    [Description("Analyte.")]
    [Names(StudyThing.Analyte)]
    public required string Analyte { get; init; }

    [Description("Endpoint that the lead is counted to.")]
    [Names(StudyThing.Endpoint)]
    public required string Endpoint { get; init; }

    [Description("One-sided level of the reference change value.")]
    public double Level { get; init; } = 0.05;

    [Description("A sample counts as 'in the window' when it lies at most so many days before progression.")]
    public double WindowDays { get; init; } = 42;
}

/// <summary>Best overall response, rates with exact intervals, best change of tumor size; feeds waterfall, spider and swimmer.</summary>
public sealed record TumorResponse : PlannedAnalysis
{
    [Description("Analyte whose change colors the waterfall.")]
    [Names(StudyThing.Analyte)]
    public string? Analyte { get; init; }

    [Description("Visit of that change.")]
    [Names(StudyThing.Visit)]
    public string? Visit { get; init; }
}

/// <summary>Kaplan-Meier of an endpoint for all, with median and reverse Kaplan-Meier follow-up; optionally by a baseline covariate or baseline level.</summary>
public sealed record SurvivalSummary : PlannedAnalysis
{
    [Description("Endpoint.")]
    [Names(StudyThing.Endpoint)]
    public required string Endpoint { get; init; }

    [Description("Baseline covariate to group by.")]
    [Names(StudyThing.Covariate)]
    public string? GroupCovariate { get; init; }

    [Description("Analyte whose baseline level (log2) enters a Cox model.")]
    [Names(StudyThing.Analyte)]
    public string? BaselineAnalyte { get; init; }

    [Description("Named cut-offs of the assay to group the baseline level by (each a hazard ratio; exploratory ones are marked).")]
    [Names(StudyThing.CutOff)]
    public IReadOnlyList<string>? CutOffs { get; init; }

    [Description("Also look for the cut-off with the largest log-rank statistic; exploratory, its p corrected for the choice.")]
    public bool MaximallySelected { get; init; }
}

/// <summary>Adverse events by term and worst CTCAE grade.</summary>
public sealed record SafetyTable : PlannedAnalysis
{
    [Description("Terms with a row of their own even when rare, e.g. Pneumonitis.")]
    public IReadOnlyList<string>? TermsOfInterest { get; init; }
}

/// <summary>Any method of the statistical engine asked of an analysis table by a formula, as <c>tidemark stats</c> asks it.</summary>
public sealed record Statistic : PlannedAnalysis
{
    [Description("Word of tidemark stats, e.g. cox, lmm, glm.")]
    public required string Method { get; init; }

    [Description("Formula in R's notation over the columns of the table, e.g. \"Surv(PFS_days, PFS_event) ~ log2_HER2_BL + age\".")]
    public required string Formula { get; init; }

    [Description("Analysis table: a row per subject, per valid measurement, or per tumor assessment; the subject's columns stand in each.")]
    public AnalysisTable Table { get; init; } = AnalysisTable.Subjects;

    [Description("Options of the method by name without dashes, e.g. ties: breslow.")]
    public IReadOnlyDictionary<string, string>? Options { get; init; }
}
