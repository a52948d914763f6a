namespace Tidemark.Response;

/// <summary>Reads each lesion at each time point: fragments added up, doubles and unknown states said.</summary>
internal sealed class LesionReadings(string subject, Assessor assessor, IReadOnlyList<FollowedLesion> lesions, List<Finding> findings)
{
    public LesionVisit Of(DatedVisit visit)
    {
        var rows = visit.Rows.GroupBy(row => row.Row.Lesion).ToDictionary(group => group.Key, group => (IReadOnlyList<DatedLesion>)[.. group], StringComparer.Ordinal);
        var known = lesions.Select(lesion => lesion.Id).ToHashSet(StringComparer.Ordinal);
        var fragments = visit.Rows.Where(row => row.Parent is { } parent && known.Contains(parent) && !known.Contains(row.Row.Lesion))
            .ToLookup(row => row.Parent!, StringComparer.Ordinal);
        return new LesionVisit(visit.Time, visit.Day, [.. lesions.Select(lesion => Read(lesion, rows.GetValueOrDefault(lesion.Id, []), [.. fragments[lesion.Id]], visit))])
        {
            Name = visit.Name,
            DayImputed = visit.Imputed,
            Scans = visit.OnSeveralDays ? [.. lesions.Select(lesion => ScanOf(lesion, rows, visit))] : null,
        };
    }

    private static (TimePoint Time, double? Day) ScanOf(FollowedLesion lesion, Dictionary<string, IReadOnlyList<DatedLesion>> rows, DatedVisit visit) =>
        rows.TryGetValue(lesion.Id, out var own) ? (own[0].Row.Time, own[0].Day.Day) : (visit.Time, visit.Day);

    private LesionReading Read(FollowedLesion lesion, IReadOnlyList<DatedLesion> rows, List<DatedLesion> fragments, DatedVisit visit)
    {
        var own = rows.Count == 0 ? default : One(lesion, rows, visit);
        if (fragments.Count == 0 || own.Size > 0)
        {
            return own;
        }

        var parts = fragments.GroupBy(row => row.Row.Lesion).Select(group => One(lesion, [.. group], visit)).ToList();
        return parts.Exists(part => part.Size is null) ? default : LesionReading.Of(parts.Sum(part => part.Size!.Value));
    }

    private LesionReading One(FollowedLesion lesion, IReadOnlyList<DatedLesion> rows, DatedVisit visit)
    {
        var first = ReadingOf(lesion, rows[0].Row, visit);
        foreach (var again in rows.Skip(1).Where(row => row.Row.DiameterMillimeters != rows[0].Row.DiameterMillimeters || row.Row.State != rows[0].Row.State))
        {
            Say(
                FindingCodes.LesionTwice,
                FormattableString.Invariant($"Lesion {again.Row.Lesion} of subject {subject} ({assessor}) at {visit.Label} is {Told(rows[0].Row)} and {Told(again.Row)}."),
                again.Row.Source);
        }

        return first;
    }

    private static string Told(LesionMeasurement row) =>
        row.DiameterMillimeters is { } diameter ? FormattableString.Invariant($"{diameter} mm") : row.State ?? "not evaluated";

    private LesionReading ReadingOf(FollowedLesion lesion, LesionMeasurement row, DatedVisit visit)
    {
        var state = LesionState.NotEvaluated;
        if (row.State is { } word && !LesionStates.TryParse(word, out state))
        {
            Say(
                FindingCodes.UnknownLesionState,
                $"State '{word}' of lesion {row.Lesion} of subject {subject} ({assessor}) at {visit.Label} is not one of: {LesionStates.Known}.",
                row.Source);
        }

        if (lesion.Role == LesionRole.New && string.Equals(row.State, LesionStates.Unequivocal, StringComparison.OrdinalIgnoreCase))
        {
            state = LesionState.Present;
        }

        if (row is { FromCentimeters: true, DiameterMillimeters: { } converted })
        {
            Say(FindingCodes.CentimetersConverted, FormattableString.Invariant($"Lesion {row.Lesion} of subject {subject} ({assessor}) at {visit.Label}: {converted} mm."), row.Source);
        }

        if (row.DiameterMillimeters is { } diameter && state is not (LesionState.Progressed or LesionState.Equivocal or LesionState.Merged))
        {
            return LesionReading.Of(diameter);
        }

        if (lesion.Role == LesionRole.Target && (state is LesionState.Present or LesionState.Progressed or LesionState.Equivocal))
        {
            Say(
                FindingCodes.TargetNotMeasured,
                $"Target lesion {row.Lesion} of subject {subject} ({assessor}) at {visit.Label} is '{row.State}' and has no diameter.",
                row.Source);
        }

        return new LesionReading(state);
    }

    private void Say(FindingCode code, string message, SourceLine source) => findings.Add(new(code, message, source.At()));
}
