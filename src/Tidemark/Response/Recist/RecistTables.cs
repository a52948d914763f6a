namespace Tidemark.Response.Recist;

/// <summary>
/// Overall response of a time point from its parts: Eisenhauer et al., Eur J Cancer 2009;45:228-247, Table 1 (target disease,
/// with or without non-target disease) and Table 2 (non-target disease only). Theory: docs/theory/recist.md.
/// </summary>
public static class RecistTables
{
    /// <summary>The overall response.</summary>
    /// <param name="target">Target response; null where there is no target lesion.</param>
    /// <param name="nonTarget">Non-target response (CR, Non-CR/Non-PD, PD or NE); null where there is no non-target lesion.</param>
    /// <param name="newLesion">Whether there is a new lesion.</param>
    /// <returns>The response; NE where there was no disease at baseline and nothing new, for which the criteria have no answer.</returns>
    public static OverallResponse Overall(OverallResponse? target, OverallResponse? nonTarget, bool newLesion)
    {
        if (newLesion || target == OverallResponse.PD || nonTarget == OverallResponse.PD)
        {
            return OverallResponse.PD;
        }

        return target switch
        {
            null => nonTarget ?? OverallResponse.NE,
            OverallResponse.CR => nonTarget is null or OverallResponse.CR ? OverallResponse.CR : OverallResponse.PR,
            _ => target.Value,
        };
    }
}
