using Tidemark.Response;

namespace Tidemark.Analysis.Endpoints;

/// <summary>One subject as one assessor judged it: every time point, best overall response and endpoints.</summary>
public sealed record DerivedCourse
{
    /// <summary>Subject identifier.</summary>
    public required string Subject { get; init; }

    /// <summary>Who judged; both parts null where the subject was never assessed.</summary>
    public required Assessor Assessor { get; init; }

    /// <summary>Lesions as they were put together; null where none are recorded.</summary>
    public LesionCourse? Lesions { get; init; }

    /// <summary>Time points after baseline, in order.</summary>
    public required IReadOnlyList<DerivedAssessment> Assessments { get; init; }

    /// <summary>Best overall response without confirmation.</summary>
    public required BestResponse Best { get; init; }

    /// <summary>Best overall response with confirmation of CR and PR.</summary>
    public required BestResponse Confirmed { get; init; }

    /// <summary>Progression-free survival; null where no day can be counted.</summary>
    public TimeToEvent? ProgressionFreeSurvival { get; init; }

    /// <summary>Days to the first response, confirmed where the protocol asks; null without response.</summary>
    public double? TimeToResponse { get; init; }

    /// <summary>Duration of that response; null without response.</summary>
    public TimeToEvent? DurationOfResponse { get; init; }

    /// <summary>Depth: lowest percent change of a complete sum from baseline up to progression; null where not measured.</summary>
    public decimal? BestPercentChange { get; init; }

    /// <summary>Last day of stable disease or better before progression; null without.</summary>
    public double? LastStableDay { get; init; }
}
