using Tidemark.Response.Recist;

namespace Tidemark.Response.Gcig;

/// <summary>Overall response from RECIST 1.1 and CA-125 together (Rustin 2011): progression by either is progression, a response by either a response.</summary>
public static class GcigCombined
{
    /// <summary>The combined response of a time point.</summary>
    /// <param name="lesions">Overall response by lesions.</param>
    /// <param name="marker">Response by CA-125.</param>
    /// <returns>CR needs both; PR comes from either; SD where neither responds nor progresses.</returns>
    public static OverallResponse Overall(OverallResponse lesions, GcigResponse marker) => (lesions, marker) switch
    {
        (OverallResponse.PD, _) or (_, GcigResponse.Progression) => OverallResponse.PD,
        (OverallResponse.CR, GcigResponse.ResponseNormalized) => OverallResponse.CR,
        (OverallResponse.CR or OverallResponse.PR, _) => OverallResponse.PR,
        (_, GcigResponse.Response or GcigResponse.ResponseNormalized) => OverallResponse.PR,
        _ => lesions,
    };

    /// <summary>The same of a lesion and a marker assessment of one time point; a complete response by lesions needs a normal value, whatever it was before.</summary>
    public static OverallResponse Overall(RecistAssessment lesions, GcigAssessment marker)
    {
        ArgumentNullException.ThrowIfNull(lesions);
        ArgumentNullException.ThrowIfNull(marker);
        var normal = marker.Response != GcigResponse.Progression && marker.Value.Value <= marker.Course.UpperLimitOfNormal;
        return Overall(lesions.Overall, lesions.Overall == OverallResponse.CR && normal ? GcigResponse.ResponseNormalized : marker.Response);
    }
}
