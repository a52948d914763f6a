namespace Tidemark.Analysis.Endpoints;

/// <summary>What a time-to-event endpoint needs to know of one subject. Days count from the endpoint's start.</summary>
public sealed record EndpointCourse
{
    /// <summary>Subject identifier.</summary>
    public required string Subject { get; init; }

    /// <summary>Tumor assessments, in order of day.</summary>
    public required IReadOnlyList<AssessedDay> Assessments { get; init; }

    /// <summary>Whether there is a baseline assessment.</summary>
    public required bool HasBaseline { get; init; }

    /// <summary>First progression, as assessed or recorded.</summary>
    public double? ProgressionDay { get; init; }

    /// <summary>Whether a tumor assessment showed that progression: its day is then the end of an interval.</summary>
    public bool ProgressedOnScan { get; init; }

    /// <summary>Death of any cause.</summary>
    public double? DeathDay { get; init; }

    /// <summary>False where the data cannot tell whether the subject died.</summary>
    public bool DeathKnown { get; init; } = true;

    /// <summary>Start of a new anticancer therapy.</summary>
    public double? NewTherapyDay { get; init; }

    /// <summary>Organ transplant.</summary>
    public double? TransplantDay { get; init; }

    /// <summary>Last day known alive.</summary>
    public double? LastContactDay { get; init; }

    /// <summary>Days that rest on a partial date which a named rule completed.</summary>
    public IReadOnlySet<double> ImputedDays { get; init; } = new HashSet<double>();

    /// <summary>Day of the last adequate assessment after the start that <paramref name="counts"/>; 0 (the start) where there is none.</summary>
    internal double LastAssessment(Func<double, bool> counts) => Assessments
        .Where(assessment => assessment.Day > 0 && assessment.Adequate && counts(assessment.Day))
        .Select(assessment => assessment.Day)
        .Append(0)
        .Max();

    /// <summary>The same course counted from a later start, e.g. the first response.</summary>
    public EndpointCourse From(double start) => this with
    {
        Assessments = [.. Assessments.Select(assessment => assessment with { Day = assessment.Day - start })],
        ProgressionDay = ProgressionDay - start,
        DeathDay = DeathDay - start,
        NewTherapyDay = NewTherapyDay - start,
        TransplantDay = TransplantDay - start,
        LastContactDay = LastContactDay - start,
        ImputedDays = ImputedDays.Select(day => day - start).ToHashSet(),
    };
}
