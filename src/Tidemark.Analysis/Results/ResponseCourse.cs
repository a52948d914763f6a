using Tidemark.Response;

namespace Tidemark.Analysis.Results;

/// <summary>One subject's tumor course: a bar of the waterfall, a line of the spider plot, a lane of the swimmer plot.</summary>
public sealed record ResponseCourse
{
    /// <summary>Subject identifier.</summary>
    public required string Subject { get; init; }

    /// <summary>Regimen, where known.</summary>
    public string? Regimen { get; init; }

    /// <summary>Best overall response without confirmation.</summary>
    public OverallResponse? Best { get; init; }

    /// <summary>Best overall response with confirmation.</summary>
    public OverallResponse? Confirmed { get; init; }

    /// <summary>Best (lowest) percent change of the sum of diameters up to progression; null where not measured.</summary>
    public double? BestPercent { get; init; }

    /// <summary>Percent change of the marker at the planned visit; null where not known.</summary>
    public double? MarkerPercent { get; init; }

    /// <summary>True where that marker change has a value beyond a limit.</summary>
    public bool MarkerCensored { get; init; }

    /// <summary>Assessments after baseline, in order of day.</summary>
    public IReadOnlyList<ScanPoint> Scans { get; init; } = [];

    /// <summary>Days of the marker samples.</summary>
    public IReadOnlyList<double> SampleDays { get; init; } = [];

    /// <summary>Day of the first response (confirmed where the protocol asks); null without.</summary>
    public double? ResponseDay { get; init; }

    /// <summary>Day of progression.</summary>
    public double? ProgressionDay { get; init; }

    /// <summary>Day of death.</summary>
    public double? DeathDay { get; init; }

    /// <summary>Day treatment stopped.</summary>
    public double? StopDay { get; init; }

    /// <summary>Last day of any datum.</summary>
    public double LastDay { get; init; }

    /// <summary>Days from first response to progression or death, or to the last assessment without; null without response.</summary>
    public double? DurationDays { get; init; }

    /// <summary>Whether the duration ended with progression or death.</summary>
    public bool DurationEnded { get; init; }
}
