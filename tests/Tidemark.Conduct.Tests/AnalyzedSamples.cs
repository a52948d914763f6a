using Tidemark.Conduct.Tests;

[assembly: AssemblyFixture(typeof(AnalyzedSamples))]

namespace Tidemark.Conduct.Tests;

/// <summary>Copies of the sample studies, analyzed once for all tests that read an output.</summary>
public sealed class AnalyzedSamples : IDisposable
{
    private readonly Lazy<AnalyzedSample> _founding = new(() => AnalyzedSample.Of("NCT06492447"));
    private readonly Lazy<AnalyzedSample> _pbc = new(() => AnalyzedSample.Of("pbc"));

    public AnalyzedSample Founding => _founding.Value;

    public AnalyzedSample Pbc => _pbc.Value;

    public AnalyzedSample this[string id] => id == "pbc" ? Pbc : Founding;

    public void Dispose()
    {
        foreach (var sample in new[] { _founding, _pbc }.Where(sample => sample.IsValueCreated))
        {
            sample.Value.Dispose();
        }
    }
}
