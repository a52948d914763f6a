using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A marker that must be normal for a complete response (RECIST 1.1, section 4.3.3).</summary>
public sealed record NormalMarker(
    [property: Description("Analyte of the protocol.")] string Analyte,
    [property: Description("Upper limit of normal in the analyte's unit.")] double UpperLimitOfNormal);
