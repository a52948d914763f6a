namespace Tidemark.Analysis.Results;

/// <summary>Time from the first significant rise of the marker to progression, where the schedule can carry it.</summary>
public sealed record LeadTimeResult : AnalysisResult
{
    /// <summary>Smallest rise over the lowest earlier value that counts, in percent; null where the assay's variation is not known.</summary>
    public double? RisePercent { get; init; }

    /// <summary>Subjects with progression and a baseline value.</summary>
    public int Progressors { get; init; }

    /// <summary>Of these, how many had a sample in the window before progression.</summary>
    public int InWindow { get; init; }

    /// <summary>Of these, how many had a significant rise before progression.</summary>
    public int RisesBeforeProgression { get; init; }

    /// <summary>True where the schedule carries a lead time.</summary>
    public bool Estimable { get; init; }

    /// <summary>Median lead in days among those with a rise; null where not estimable.</summary>
    public double? MedianLead { get; init; }

    /// <summary>First quartile of the lead; null where not estimable.</summary>
    public double? FirstQuartile { get; init; }

    /// <summary>Third quartile of the lead; null where not estimable.</summary>
    public double? ThirdQuartile { get; init; }

    /// <summary>Rises among those without progression: false alarms per subject.</summary>
    public ExactShare? FalseAlarms { get; init; }

    /// <summary>Share of these subjects that noise alone would alarm with the samples they gave; null where not known.</summary>
    public double? NoiseAlarms { get; init; }

    /// <summary>Each subject's samples, first rise and end of follow-up.</summary>
    public IReadOnlyList<RiseOfSubject> Subjects { get; init; } = [];
}
