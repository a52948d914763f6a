using Tidemark.Protocol;

namespace Tidemark.Conduct.Response;

/// <summary>What may be said beside the data when response is derived; null takes the protocol's value, or without a protocol the default.</summary>
public sealed record ResponseOptions
{
    /// <summary>Path of SDTM's DM.</summary>
    public string? Demographics { get; init; }

    /// <summary>Path of SDTM's EX.</summary>
    public string? Exposure { get; init; }

    /// <summary>Path of SDTM's DS.</summary>
    public string? Disposition { get; init; }

    /// <summary>Reading of progression-free survival.</summary>
    public EndpointReading? Reading { get; init; }

    /// <summary>Least days between a response and its confirmation.</summary>
    public double? ConfirmationDays { get; init; }

    /// <summary>Least days of stable disease.</summary>
    public double? MinimumStableDays { get; init; }

    /// <summary>Planned days between scans.</summary>
    public double? ScanIntervalDays { get; init; }

    /// <summary>Allowed deviation of a scan in days.</summary>
    public double? ScanWindowDays { get; init; }

    /// <summary>Assessments of NE between a response and its confirmation.</summary>
    public int? NotEvaluableBetween { get; init; }

    internal ResponseSettings Over(ResponseSettings settings) => settings with
    {
        ConfirmationDays = ConfirmationDays ?? settings.ConfirmationDays,
        MinimumStableDays = MinimumStableDays ?? settings.MinimumStableDays,
        ScanIntervalDays = ScanIntervalDays ?? settings.ScanIntervalDays,
        ScanWindowDays = ScanWindowDays ?? settings.ScanWindowDays,
        NotEvaluableBetween = NotEvaluableBetween ?? settings.NotEvaluableBetween,
    };
}
