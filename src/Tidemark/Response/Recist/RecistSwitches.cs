namespace Tidemark.Response.Recist;

/// <summary>Where readings of the criteria differ.</summary>
/// <param name="PartialResponseContinues">
/// True takes EORTC's answer (recist.eortc.org): after PR, a time point that is neither PR against baseline nor PD against nadir stays PR.
/// False, the default, judges each time point against baseline, as most programs do: it is SD.
/// </param>
/// <param name="DiseaseAfterCompleteIsProgression">True, the default: after an overall complete response any disease is PD (footnote a of Table 3).</param>
public sealed record RecistSwitches(bool PartialResponseContinues = false, bool DiseaseAfterCompleteIsProgression = true)
{
    /// <summary>The defaults.</summary>
    public static readonly RecistSwitches Default = new();
}
