using Tidemark.Analysis.Datasets;
using Tidemark.Assays;

namespace Tidemark.Analysis.Efficacy;

/// <summary>A subject's marker change at one visit.</summary>
internal sealed record EarlyChange(SubjectRow Subject, BiomarkerRow Row)
{
    public double Day => Row.Day;

    public double LogRatio => Row.LogRatio!.Value;

    public double PercentChange => Row.PercentChange!.Value;

    public double Log2Baseline => Math.Log2(Row.Baseline!.Value);

    public bool Censored => Row.Censored;

    public Quantification Quantification => Row.Quantification;
}
