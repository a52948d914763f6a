namespace Tidemark.Protocol;

/// <summary>What a name in a plan can stand for.</summary>
public enum StudyThing
{
    /// <summary>An analyte of the protocol.</summary>
    Analyte,

    /// <summary>A planned visit of the schedule.</summary>
    Visit,

    /// <summary>An endpoint of the protocol.</summary>
    Endpoint,

    /// <summary>An objective of the plan.</summary>
    Objective,

    /// <summary>A named cut-off of an assay.</summary>
    CutOff,

    /// <summary>A characteristic of the subjects: age, sex, regimen, cohort or a covariate of the data.</summary>
    Covariate,
}
