namespace Tidemark.Response;

/// <summary>The response of one time point by one set of criteria, which can say why it is so.</summary>
public interface ITimePointResponse
{
    /// <summary>Date of the time point.</summary>
    TimePoint Time { get; }

    /// <summary>Days from the subject's origin; null where they cannot be counted.</summary>
    double? Day { get; }

    /// <summary>The response in CDISC's words, e.g. <c>PR</c> or <c>iUPD</c>.</summary>
    string Word { get; }

    /// <summary>Why, in a sentence; made when asked.</summary>
    string Explain();
}
