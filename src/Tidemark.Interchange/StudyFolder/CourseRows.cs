using Tidemark.Safety;
using Tidemark.Subjects;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>Rows of the course: events, endpoints that came ready, adverse events and baseline characteristics.</summary>
internal static class CourseRows
{
    public static void ReadEvent(RowReader row, CutBuilder cut)
    {
        var subject = cut.Owner(row);
        _ = row.RequiredText("kind");
        var kind = row.Word<ClinicalEventKind>("kind");
        var time = row.RequiredTime("time");
        CutBuilder.OnClockOf(subject, row, time, "time");
        if (!row.Sound)
        {
            return;
        }

        if (kind != ClinicalEventKind.Death || cut.First(row, FindingCodes.DiedTwice, subject!.Id, $"Subject {subject.Id} already has a death.", "kind"))
        {
            cut.Events.Add(new(subject!.Id, kind!.Value, time, row.Text("detail"), row.Source));
        }
    }

    public static void ReadEndpoint(RowReader row, CutBuilder cut)
    {
        var subject = cut.Owner(row);
        _ = row.RequiredText("endpoint");
        var endpoint = CutBuilder.Defined(row, "endpoint", cut.Protocol.Endpoints.Select(known => known.Id));
        _ = row.RequiredText("event");
        var happened = row.YesNo("event");
        var days = Days(row, subject);
        if (row.Sound && days is null)
        {
            row.Fault(FindingCodes.ValueMissing, $"Endpoint {endpoint} of subject {subject!.Id} has no time.", "time");
        }
        else if (days < 0)
        {
            row.Fault(FindingCodes.ImpossibleNumber, $"Endpoint {endpoint} of subject {subject?.Id} lies before origin.", "time");
        }

        if (row.Sound && cut.First(row, FindingCodes.DuplicateOutcome, $"{subject!.Id}\n{endpoint}", $"Subject {subject.Id} already has {endpoint}.", "endpoint"))
        {
            cut.Endpoints.Add(new(subject.Id, endpoint!, days!.Value, happened!.Value, row.Source));
        }
    }

    public static void ReadAdverseEvent(RowReader row, CutBuilder cut)
    {
        var subject = cut.Owner(row);
        var term = row.RequiredText("term");
        var grade = row.RequiredWhole("grade", 1, 5);
        var start = row.RequiredTime("start");
        CutBuilder.OnClockOf(subject, row, start, "start");
        var end = row.Time("end");
        CutBuilder.OnClockOf(subject, row, end, "end");
        var (serious, related) = (row.YesNo("serious"), row.YesNo("related"));
        if (end is { } last && last.DaysSince(start) < 0)
        {
            row.Note(FindingCodes.EndBeforeStart, $"{term} ends on {last} and starts on {start}.", "end");
        }

        if (row.Sound)
        {
            cut.AdverseEvents.Add(new AdverseEvent(subject!.Id, term, row.Text("soc"), grade, start, end, serious, related, row.Source));
        }
    }

    public static void ReadCovariates(RowReader row, CutBuilder cut)
    {
        if (cut.Owner(row) is not { } subject)
        {
            return;
        }

        if (row.Row["name"] is not null && row.Row["value"] is not null)
        {
            if (row.Text("value") is { } value && row.RequiredText("name") is { Length: > 0 } name)
            {
                Add(row, cut, subject, name, value, "value");
            }

            return;
        }

        foreach (var column in row.Row.Cells.Keys.Where(column => column != "subject"))
        {
            if (row.Text(column) is { } value)
            {
                Add(row, cut, subject, column, value, column);
            }
        }
    }

    private static void Add(RowReader row, CutBuilder cut, Subject subject, string name, string value, string column)
    {
        if (cut.First(row, FindingCodes.DuplicateCovariate, $"{subject.Id}\n{name}", $"Subject {subject.Id} already has a value of {name}.", column))
        {
            cut.Covariates.Add(new(subject.Id, name, value, RowReader.TryNumber(value, out var number) ? number : null, row.Source));
        }
    }

    private static double? Days(RowReader row, Subject? subject)
    {
        if (row.Number("days") is { } days)
        {
            return days;
        }

        var time = row.Time("time");
        CutBuilder.OnClockOf(subject, row, time, "time");
        return subject is null ? null : time?.DaysSince(subject.Origin);
    }
}
