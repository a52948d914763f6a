namespace Tidemark.Protocol;

/// <summary>Whose reading of a time-to-event endpoint.</summary>
public enum EndpointReading
{
    /// <summary>
    /// FDA 2018, Clinical Trial Endpoints for the Approval of Cancer Drugs, Appendix 3, Table A: without baseline, after new therapy or
    /// after two or more missed assessments the subject is censored.
    /// </summary>
    Fda,

    /// <summary>EMA 2012, Appendix 1 to the guideline on anticancer medicinal products: events as observed, whatever was missed or begun before.</summary>
    Ema,
}
