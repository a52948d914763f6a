namespace Tidemark.Response;

/// <summary>
/// Published criteria of response. A further set of criteria is one more class of this shape: it says what it looks at
/// (<typeparamref name="TCourse"/>) and what it answers for each time point (<typeparamref name="TResponse"/>).
/// </summary>
/// <typeparam name="TCourse">What is looked at over time: lesions of one subject by one assessor, or values of a marker.</typeparam>
/// <typeparam name="TResponse">The answer for each time point after baseline.</typeparam>
public interface IResponseCriteria<in TCourse, TResponse>
    where TResponse : ITimePointResponse
{
    /// <summary>Name and version, e.g. <c>RECIST 1.1</c>.</summary>
    string Name { get; }

    /// <summary>The responses after baseline, in order of time. Bad data never throw: what cannot be judged is NE and says so.</summary>
    IReadOnlyList<TResponse> Derive(TCourse course);
}
