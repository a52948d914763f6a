using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics.Descriptive;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Reliability of a log change from the coefficients of variation of the assay (log-normal errors, Fokkema et al. 2006).</summary>
internal static class ChangeReliability
{
    public static MeasurementReliability? Of(IReadOnlyList<double> logRatios, string analyte, StudyProtocol protocol, ResultNotes notes)
    {
        var assay = protocol.Assays.FirstOrDefault(candidate => candidate.Analyte == analyte && candidate is { AnalyticalCv: not null, WithinSubjectCv: not null });
        if (assay is not { AnalyticalCv: { } cva, WithinSubjectCv: { } cvi } || logRatios.Count < 3)
        {
            notes.Find(FindingCodes.NotEstimable, $"Reliability of the change: the protocol gives no analytical and within-subject variation of {analyte}, so how much the slope is flattened by noise is unknown.");
            return null;
        }

        double[] values = [.. logRatios];
        var observed = MeanEstimate.Of(values).StdDev;
        var error = 2 * (Math.Log(1 + (cva * cva)) + Math.Log(1 + (cvi * cvi)));
        var truth = Math.Max(0, (observed * observed) - error);
        var reliability = new MeasurementReliability(
            observed, Math.Sqrt(error), Math.Sqrt(truth), truth / (observed * observed), cva, cvi);
        notes.Number("reliability", reliability.Reliability);
        notes.Number("reliability.trueSd", reliability.TrueSd);
        notes.Number("reliability.errorSd", reliability.ErrorSd);
        return reliability;
    }
}
