using Tidemark.Analysis.Datasets;
using Tidemark.Assays;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Efficacy;

/// <summary>
/// Follow-up cut at every sample. A row carries the values last known at its start, so a value of the day of an event comes too
/// late to predict it. Baseline samples before origin count from day 0; time before all analytes are known is not at risk.
/// </summary>
internal sealed class StartStopRows(AnalysisContext context, TimeDependentCox plan)
{
    private readonly ILookup<string, BiomarkerRow>[] series = [.. plan.Analytes.Select(analyte => People.Series(context, analyte))];
    private readonly IReadOnlyDictionary<string, EndpointRow> endpoints = People.Endpoints(context, plan.Endpoint);

    public IReadOnlyList<StartStopRow> Of(string? regimen, ResultNotes notes)
    {
        var rows = new List<StartStopRow>();
        foreach (var subject in People.Of(context, regimen))
        {
            if (!endpoints.TryGetValue(subject.Id, out var end))
            {
                notes.Drop($"no {plan.Endpoint} recorded");
                continue;
            }

            StartStopRow[] own = [.. Cut(subject, end)];
            if (own.Length == 0)
            {
                notes.Drop(end.Days <= 0 ? "no follow-up after origin" : "no value of every analyte before the end of follow-up");
            }

            rows.AddRange(own);
        }

        return rows;
    }

    private IEnumerable<StartStopRow> Cut(SubjectRow subject, EndpointRow end)
    {
        var samples = series.Select(analyte => analyte[subject.Id].ToArray()).ToArray();
        double[] starts = [.. samples
            .SelectMany(own => own.Select(row => Math.Max(0, row.Day)))
            .Where(day => day < end.Days)
            .Distinct()
            .Order()];
        for (var i = 0; i < starts.Length; i++)
        {
            var known = samples.Select(own => own.LastOrDefault(row => Math.Max(0, row.Day) <= starts[i])).ToArray();
            if (known.Any(row => row is null))
            {
                continue;
            }

            var last = i == starts.Length - 1;
            yield return new StartStopRow(
                subject,
                starts[i],
                last ? end.Days : starts[i + 1],
                last && end.Event,
                [.. known.Select(row => row!.Log2)],
                known.Any(row => row!.Quantification != Quantification.Quantified));
        }
    }
}
