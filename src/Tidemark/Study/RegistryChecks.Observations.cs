using System.Globalization;

namespace Tidemark.Study;

public static partial class RegistryChecks
{
    private const string Completion = "protocolSection.statusModule.completionDateStruct.date";
    private const string Start = "protocolSection.statusModule.startDateStruct.date";
    private const string Status = "protocolSection.statusModule.overallStatus";

    private static readonly string[] NotOver = ["NOT_YET_RECRUITING", "RECRUITING", "ENROLLING_BY_INVITATION", "ACTIVE_NOT_RECRUITING"];

    /// <summary>What a record alone contradicts, seen on a day: dates that its status does not fit, populations that differ, criteria known only afterwards.</summary>
    /// <param name="record">The record as posted.</param>
    /// <param name="today">The day it is looked at.</param>
    public static IReadOnlyList<Finding> Observe(RegistryRecord record, DateOnly today)
    {
        var findings = new List<Finding>();
        if (record.OverallStatus == "NOT_YET_RECRUITING" && LastDay(record.StartDate) < today)
        {
            findings.Add(new(FindingCodes.StatusContradicted, $"Not yet recruiting, and the posted start {record.StartDate} is passed.", At(record, Status)));
        }

        if (NotOver.Contains(record.OverallStatus) && LastDay(record.CompletionDate) < today)
        {
            findings.Add(new(FindingCodes.CompletionPassed, $"The posted completion {record.CompletionDate} is passed, and the status is {record.OverallStatus}.", At(record, Completion)));
        }

        if (LastDay(record.CompletionDate) < FirstDay(record.StartDate))
        {
            findings.Add(new(FindingCodes.StatusContradicted, $"The posted completion {record.CompletionDate} lies before the start {record.StartDate}.", At(record, Start)));
        }

        findings.AddRange(CheckPopulation(record));
        findings.AddRange(CheckEligibilityText(record));
        return findings;
    }

    /// <summary>The last day a whole or partial date may mean; null where there is none.</summary>
    private static DateOnly? LastDay(string? posted) => posted?.Length switch
    {
        4 => FirstDay(posted)?.AddYears(1).AddDays(-1),
        7 => FirstDay(posted)?.AddMonths(1).AddDays(-1),
        _ => FirstDay(posted),
    };

    private static DateOnly? FirstDay(string? posted) =>
        DateOnly.TryParseExact(posted, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
