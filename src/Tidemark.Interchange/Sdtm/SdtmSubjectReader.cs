namespace Tidemark.Interchange.Sdtm;

/// <summary>SDTM's DM, EX and DS to subjects.</summary>
public static class SdtmSubjectReader
{
    /// <summary>Reads the domains that are given.</summary>
    /// <param name="dm">Path of DM; null where not given.</param>
    /// <param name="ex">Path of EX; null where not given.</param>
    /// <param name="ds">Path of DS; null where not given.</param>
    /// <returns>Subjects by USUBJID; findings of files and dates.</returns>
    public static Outcome<IReadOnlyDictionary<string, SdtmSubject>> Read(string? dm, string? ex, string? ds)
    {
        var findings = new List<Finding>();
        var subjects = new Dictionary<string, SdtmSubject>(StringComparer.Ordinal);
        Each(dm, ["USUBJID"], (row, subject) =>
        {
            var start = row.Time("RFSTDTC", findings) ?? row.Time("RFXSTDTC", findings);
            return subject with { Start = start ?? subject.Start, Death = row.Time("DTHDTC", findings) ?? subject.Death };
        });
        var fromDm = subjects.Where(pair => pair.Value.Start is not null).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        Each(ex, ["USUBJID", "EXSTDTC"], (row, subject) => fromDm.Contains(subject.Id) ? subject : subject with { Start = Earlier(subject.Start, row.Time("EXSTDTC", findings)) });
        Each(ds, ["USUBJID", "DSDECOD"], (row, subject) => row["DSDECOD"] != "DEATH" ? subject : subject with { Death = subject.Death ?? row.Time("DSSTDTC", findings) });
        return new(subjects, findings);

        void Each(string? path, string[] required, Func<SdtmRow, SdtmSubject, SdtmSubject> read)
        {
            if (path is null || SdtmTable.Read(path, required, findings) is not { } table)
            {
                return;
            }

            foreach (var row in table.Rows)
            {
                if (row["USUBJID"] is { } id)
                {
                    subjects[id] = read(row, subjects.GetValueOrDefault(id) ?? new SdtmSubject(id, null, null));
                }
            }
        }
    }

    private static TimePoint? Earlier(TimePoint? first, TimePoint? second) =>
        first is not { } one ? second : second is { } two && two.DaysSince(one) < 0 ? two : first;
}
