using System.Globalization;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics;

namespace Tidemark.Analysis.Efficacy;

/// <summary>What an analysis collects on its way: drops, findings, verdicts and the numbers to be given again.</summary>
internal sealed class ResultNotes(PlannedAnalysis plan)
{
    private readonly List<Finding> findings = [];
    private readonly List<ModelVerdict> verdicts = [];
    private readonly List<NamedNumber> numbers = [];
    private readonly List<string> tests = [];
    private readonly List<string> dropOrder = [];
    private readonly Dictionary<string, int> drops = [];

    private IReadOnlyList<Dropped> Dropped => [.. dropOrder.Select(reason => new Dropped(reason, drops[reason]))];

    public bool Refused => findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Whole number or short decimal in a sentence, culture-free.</summary>
    public static string Say(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public void Find(FindingCode code, string message) =>
        findings.Add(new Finding(code, message, new Where("plan.yaml", null, null, plan.Id)));

    public void Drop(string reason)
    {
        if (drops.TryAdd(reason, 1))
        {
            dropOrder.Add(reason);
        }
        else
        {
            drops[reason]++;
        }
    }

    public void Number(string name, double value, double tolerance = 1e-6) =>
        numbers.Add(new NamedNumber(name, value, tolerance));

    /// <summary>A p-value: a number that is also counted as a test.</summary>
    public void Test(string name, double value, double tolerance = 1e-6)
    {
        Number(name, value, tolerance);
        tests.Add(name);
    }

    public void ClosedForm(string model) => verdicts.Add(new ModelVerdict(model, "closed form", 0));

    public void Verdict(string model, Convergence convergence)
    {
        verdicts.Add(new ModelVerdict(model, InWords(convergence.Status), convergence.Iterations));
        if (!convergence.IsUsable)
        {
            Find(FindingCodes.NotConverged, $"{model}: {InWords(convergence.Status)} after {convergence.Iterations} iterations.");
        }
    }

    /// <summary>The result with everything collected here.</summary>
    public T Into<T>(T result)
        where T : AnalysisResult => (T)((AnalysisResult)result with
        {
            Dropped = Dropped,
            Findings = findings,
            Verdicts = verdicts,
            Numbers = numbers,
            Tests = tests,
        });

    /// <summary>The four numbers of an estimate, the p-value as a test.</summary>
    public void Estimate(string prefix, IntervalEstimate estimate)
    {
        Number(prefix + ".estimate", estimate.Value);
        Number(prefix + ".low", estimate.Low);
        Number(prefix + ".high", estimate.High);
        Test(prefix + ".p", estimate.PValue);
    }

    private static string InWords(ConvergenceStatus status) => status switch
    {
        ConvergenceStatus.Converged => "converged",
        ConvergenceStatus.Boundary => "boundary",
        ConvergenceStatus.NotConverged => "not converged",
        ConvergenceStatus.Singular => "singular: the data cannot estimate it",
        _ => "diverged: no finite maximum",
    };
}
