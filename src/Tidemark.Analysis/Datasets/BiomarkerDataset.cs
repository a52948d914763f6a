using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Specimens;
using Tidemark.Study;
using Tidemark.Subjects;
using Tidemark.Treatment;

namespace Tidemark.Analysis.Datasets;

/// <summary>
/// Valid measurements joined to baseline. Baseline is the last valid value at or before origin, or the value of the visit marked
/// baseline where it was drawn before any dose. A subject has at most one row per analyte and visit; further rows are unscheduled.
/// Rows of or after the day of progression stay: whoever predicts progression takes rows strictly before it (compare with
/// <see cref="SubjectRow.ProgressionDay"/>).
/// </summary>
internal sealed class BiomarkerDataset
{
    private readonly StudyProtocol protocol;
    private readonly SubjectClock clock;
    private readonly PlannedDays planned;
    private readonly ILookup<string, Dose> doses;

    private BiomarkerDataset(DataCut cut, StudyProtocol protocol, SubjectClock clock, PlannedDays planned)
    {
        this.protocol = protocol;
        this.clock = clock;
        this.planned = planned;
        doses = cut.Doses.ToLookup(dose => dose.Subject, StringComparer.Ordinal);
    }

    internal static IReadOnlyList<BiomarkerRow> From(DataCut cut, StudyProtocol protocol, SubjectClock clock, PlannedDays planned)
    {
        var builder = new BiomarkerDataset(cut, protocol, clock, planned);
        var invalid = cut.Specimens.Where(specimen => specimen.Status == SpecimenStatus.Invalid)
            .Select(specimen => specimen.Id).ToHashSet(StringComparer.Ordinal);
        var values = cut.Measurements
            .Where(measurement => builder.IsUsable(measurement, invalid))
            .Select(measurement => (Measurement: measurement, Day: clock.Day(measurement.Subject, measurement.Time, measurement.Source)))
            .Where(value => value.Day is not null)
            .Select(value => new DatedValue(value.Measurement, value.Day!.Value))
            .ToLookup(value => (value.Measurement.Subject, value.Measurement.Analyte));
        BiomarkerRow[] rows =
        [
            .. cut.Subjects.SelectMany(subject => protocol.Analytes.SelectMany(analyte =>
                builder.Series(subject, [.. values[(subject.Id, analyte.Id)].OrderBy(value => value.Day)]))),
        ];
        return SeriesComparability.Of(rows, clock);
    }

    private bool IsUsable(Measurement measurement, HashSet<string> invalid)
    {
        var (source, result) = (measurement.Source, measurement.Result);
        if (result.Quantification == Quantification.NotDone || invalid.Contains(measurement.Specimen))
        {
            return false;
        }

        if (protocol.Analytes.FirstOrDefault(candidate => candidate.Id == measurement.Analyte) is not { } analyte)
        {
            clock.Say(FindingCodes.AnalyteNotInProtocol, $"Analyte '{measurement.Analyte}' is not in the protocol.", source);
            return false;
        }

        if (!double.IsFinite(result.Value) || result.Value <= 0)
        {
            clock.Say(FindingCodes.ResultNotUsable, $"Result '{result.Verbatim}' has no logarithm.", source);
            return false;
        }

        if (result.Unit != analyte.Unit)
        {
            clock.Say(FindingCodes.ResultNotUsable, $"Result in '{result.Unit}'; {analyte.Id} is reported in '{analyte.Unit}'.", source);
            return false;
        }

        return true;
    }

    private IEnumerable<BiomarkerRow> Series(Subject subject, List<DatedValue> values)
    {
        if (values.Count == 0)
        {
            return [];
        }

        var baseline = Baseline(subject, values);
        var visits = new VisitAssignment(planned, clock, subject.Id).Assign(values, baseline);
        return values.Select((value, index) => new BiomarkerRow(
            subject.Id,
            value.Measurement.Analyte,
            visits[index],
            value.Day,
            value.Measurement.Result.Value,
            value.Measurement.Result.Quantification,
            baseline?.Measurement.Result.Value,
            baseline?.Measurement.Result.Quantification,
            ReferenceEquals(value, baseline),
            value.Measurement));
    }

    private DatedValue? Baseline(Subject subject, List<DatedValue> values)
    {
        var marked = protocol.Schedule.Where(visit => visit.Baseline).Select(visit => visit.Id).ToHashSet(StringComparer.Ordinal);
        var candidates = new List<DatedValue>();
        foreach (var value in values)
        {
            var isMarked = value.Measurement.StudyEvent is { } visit && marked.Contains(visit);
            if (value.Day > 0 && !isMarked)
            {
                continue;
            }

            if (AfterFirstDose(subject, value))
            {
                clock.Say(
                    FindingCodes.BaselineAfterDose,
                    $"Specimen '{value.Measurement.Specimen}' of subject '{subject.Id}' was drawn after the first dose.",
                    value.Measurement.Source);
                continue;
            }

            candidates.Add(value);
        }

        return candidates.LastOrDefault(value => value.Day <= 0) ?? candidates.LastOrDefault();
    }

    private bool AfterFirstDose(Subject subject, DatedValue value) => doses[subject.Id].Any(dose =>
        value.Measurement.Time.DaysSince(dose.Time) > 0 || value.Measurement.Time.HoursSince(dose.Time) > 0);
}
