namespace Tidemark.Study;

/// <summary>Posted status and dates against each other and against the dates of the data. Dates are compared as ISO text, to the part both have.</summary>
internal static class RegistryDateChecks
{
    private const string Status = "protocolSection.statusModule.overallStatus";
    private const string Start = "protocolSection.statusModule.startDateStruct.date";
    private const string Completion = "protocolSection.statusModule.completionDateStruct.date";

    /// <summary>All findings.</summary>
    /// <param name="record">The record as posted.</param>
    /// <param name="cut">Real data; null where there are none.</param>
    public static IEnumerable<Finding> Check(RegistryRecord record, DataCut? cut)
    {
        var dates = Dates(cut).Order(StringComparer.Ordinal).ToList();
        return [.. CheckStatus(record, dates), .. CheckStart(record, dates), .. CheckCompletion(record, dates)];
    }

    private static IEnumerable<Finding> CheckStatus(RegistryRecord record, List<string> dates)
    {
        if (record.OverallStatus != "NOT_YET_RECRUITING")
        {
            yield break;
        }

        if (Before(record.StartDate, record.LastUpdatePostDate))
        {
            yield return new(
                FindingCodes.StatusContradicted,
                $"The start, {record.StartDate}, lies before the last update, {record.LastUpdatePostDate}, which still posts {record.OverallStatus}.",
                RegistryChecks.At(record, Status));
        }

        if (dates.Count > 0)
        {
            yield return new(
                FindingCodes.StatusContradicted,
                $"The posted status is {record.OverallStatus}, and the data begin on {dates[0]}.",
                RegistryChecks.At(record, Status));
        }
    }

    private static IEnumerable<Finding> CheckStart(RegistryRecord record, List<string> dates)
    {
        if (dates.Count > 0 && Before(dates[0], record.StartDate))
        {
            yield return new(
                FindingCodes.DataBeforeStart,
                $"The posted start is {record.StartDate}; the data begin on {dates[0]}.",
                RegistryChecks.At(record, Start));
        }
    }

    private static IEnumerable<Finding> CheckCompletion(RegistryRecord record, List<string> dates)
    {
        var open = record.OverallStatus is not ("COMPLETED" or "TERMINATED" or "WITHDRAWN");
        if (dates.Count > 0 && Before(record.CompletionDate, dates[^1]))
        {
            yield return new(
                FindingCodes.CompletionPassed,
                $"The posted completion is {record.CompletionDate}; the data run to {dates[^1]}.",
                RegistryChecks.At(record, Completion));
        }
        else if (open && Before(record.CompletionDate, record.LastUpdatePostDate))
        {
            yield return new(
                FindingCodes.CompletionPassed,
                $"The posted completion, {record.CompletionDate}, lies before the last update, {record.LastUpdatePostDate}, which posts {record.OverallStatus}.",
                RegistryChecks.At(record, Completion));
        }
    }

    private static IEnumerable<string> Dates(DataCut? cut) => cut is null ? [] : cut.Subjects.Select(subject => subject.Origin)
        .Concat(cut.Doses.Select(dose => dose.Time))
        .Concat(cut.Measurements.Select(measurement => measurement.Time))
        .Concat(cut.Assessments.Select(assessment => assessment.Time))
        .Concat(cut.Events.Select(clinical => clinical.Time))
        .Where(time => time.Kind is TimePointKind.Date or TimePointKind.DateTime)
        .Select(time => time.ToString()[..10]);

    private static bool Before(string? left, string? right)
    {
        var length = Math.Min(left?.Length ?? 0, right?.Length ?? 0);
        return length > 0 && string.CompareOrdinal(left, 0, right, 0, length) < 0;
    }
}
