using System.Globalization;
using System.Text.RegularExpressions;
using Tidemark.Protocol;

namespace Tidemark.Study;

/// <summary>
/// What a registry record leaves open or contradicts, seen from the protocol that follows it and the data that came of it.
/// The rules look for words, so they hold for any record; there is no clock: dates are compared with dates of the record and the data.
/// </summary>
public static partial class RegistryChecks
{
    internal const string Eligibility = "protocolSection.eligibilityModule.eligibilityCriteria";
    internal const string Description = "protocolSection.descriptionModule.detailedDescription";
    private const string Summary = "protocolSection.descriptionModule.briefSummary";
    private const string Title = "protocolSection.identificationModule.briefTitle";
    private const string MinimumAge = "protocolSection.eligibilityModule.minimumAge";
    private const string Interventions = "protocolSection.armsInterventionsModule.interventions.description";
    private const string Outcomes = "protocolSection.outcomesModule";

    /// <summary>All findings, none of which stops an analysis unless the record is of another study.</summary>
    /// <param name="record">The record as posted.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="cut">The data; null where there are none yet.</param>
    /// <param name="simulated">True when the data are simulated: they then say nothing of the record's status and dates.</param>
    public static IReadOnlyList<Finding> Check(RegistryRecord record, StudyProtocol protocol, DataCut? cut, bool simulated)
    {
        var texts = string.Join('\n', Texts(record));
        return
        [
            .. CheckIdentity(record, protocol),
            .. CheckWhatIsAsked(record, protocol, texts),
            .. CheckEligibility(record, protocol),
            .. CheckPopulation(record),
            .. CheckCycles(record, protocol, texts),
            .. RegistryDateChecks.Check(record, simulated ? null : cut),
            .. CheckEnrollment(record, cut),
        ];
    }

    internal static Where At(RegistryRecord record, string path) =>
        record.Places.TryGetValue(path, out var place) ? place : new(record.File, null, null, path);

    private static IEnumerable<string> Texts(RegistryRecord record) =>
        new[] { record.BriefTitle, record.OfficialTitle, record.BriefSummary, record.DetailedDescription, record.EligibilityCriteria }
            .OfType<string>()
            .Concat(record.InterventionDescriptions)
            .Concat(record.ArmGroups)
            .Concat(record.Outcomes);

    private static IEnumerable<Finding> CheckIdentity(RegistryRecord record, StudyProtocol protocol)
    {
        if (NctNumber().IsMatch(protocol.Study.Id) && protocol.Study.Id != record.NctId)
        {
            yield return new(FindingCodes.OtherStudy, $"The record is {record.NctId}, the protocol {protocol.Study.Id}.", At(record, "protocolSection.identificationModule.nctId"));
        }
    }

    private static IEnumerable<Finding> CheckWhatIsAsked(RegistryRecord record, StudyProtocol protocol, string texts)
    {
        if (protocol.Response is { } response && !ResponseCriterion().IsMatch(texts))
        {
            yield return new(FindingCodes.NoResponseCriterion, $"Nothing in {record.NctId} says how response is judged; the protocol's {response.Criteria} is its own.", At(record, Description));
        }

        var last = protocol.Schedule.Count == 0 ? null : protocol.Schedule[^1];
        if (last is not null && protocol.Endpoints.Count > 0 && !FollowUp().IsMatch(texts))
        {
            yield return new(FindingCodes.NoFollowUp, $"Nothing in {record.NctId} says that subjects are followed after '{last.Label}', the last visit.", At(record, Interventions));
        }

        foreach (var endpoint in protocol.Endpoints.Where(endpoint => !Named(texts, endpoint.Id) && !Named(texts, endpoint.Label)))
        {
            yield return new(FindingCodes.EndpointNotInRecord, $"{endpoint.Label} ({endpoint.Id}) is not named in {record.NctId}.", At(record, Description));
        }

        if (record.Outcomes.Count == 0)
        {
            yield return new(FindingCodes.NoOutcomes, $"{record.NctId} has no primary and no secondary outcome.", At(record, Outcomes));
        }
    }

    private static IEnumerable<Finding> CheckEligibility(RegistryRecord record, StudyProtocol protocol)
    {
        var criteria = record.EligibilityCriteria ?? "";
        if (protocol.Response is not null && !Measurable().IsMatch(criteria))
        {
            yield return new(FindingCodes.NoMeasurableDisease, "No criterion asks for measurable disease, and response is judged by size.", At(record, Eligibility));
        }

        if (record.Conditions.Any(Cancer().IsMatch) && !Setting().IsMatch(criteria))
        {
            yield return new(FindingCodes.NoSetting, $"The criteria for '{string.Join(", ", record.Conditions)}' name no stage or setting.", At(record, Eligibility));
        }

        foreach (var finding in CheckEligibilityText(record))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> CheckEligibilityText(RegistryRecord record)
    {
        var criteria = record.EligibilityCriteria ?? "";
        if (Afterwards().Match(criteria) is { Success: true } afterwards)
        {
            yield return new(FindingCodes.ExcludesAfterwards, $"\"{afterwards.Value}\" is known only once the data are in.", At(record, Eligibility));
        }

        if (OlderThan().Match(criteria) is { Success: true } older && LeadingNumber(record.MinimumAge) is { } least)
        {
            var stated = int.Parse(older.Groups["years"].Value, CultureInfo.InvariantCulture);
            var strict = older.Groups["orEqual"].Length == 0;
            if (stated != least || strict)
            {
                yield return new(FindingCodes.AgesDisagree, $"The text says \"{older.Value.Replace("\\", "", StringComparison.Ordinal)}\", the posted minimum age is '{record.MinimumAge}'.", At(record, MinimumAge));
            }
        }
    }

    private static IEnumerable<Finding> CheckPopulation(RegistryRecord record)
    {
        var title = $"{record.BriefTitle} {record.OfficialTitle} {string.Join(' ', record.Conditions)}";
        if (!Her2Low().IsMatch(title))
        {
            yield break;
        }

        if (!StatusTest().IsMatch(record.EligibilityCriteria ?? ""))
        {
            yield return new(FindingCodes.StatusNotDefined, "The title says HER2-low; no criterion names IHC, ISH or a score.", At(record, Eligibility));
        }

        if (record.BriefSummary is { } summary && Her2Positive().IsMatch(summary) && !Her2Low().IsMatch(summary))
        {
            yield return new(FindingCodes.TitleAgainstSummary, "The title says HER2-low; the summary speaks of HER2-positive disease only.", At(record, Summary));
        }
    }

    private static IEnumerable<Finding> CheckCycles(RegistryRecord record, StudyProtocol protocol, string texts)
    {
        if (CycleLength().Match(texts) is not { Success: true } stated)
        {
            yield break;
        }

        var days = int.Parse(stated.Groups["number"].Value, CultureInfo.InvariantCulture) * (stated.Groups["unit"].Value == "week" ? 7 : 1);
        foreach (var regimen in (protocol.Regimens ?? []).Where(regimen => Math.Abs(regimen.CycleDays - days) > 0.5))
        {
            var length = regimen.CycleDays.ToString(CultureInfo.InvariantCulture);
            yield return new(FindingCodes.CycleLengthContradicted, $"The record says \"{stated.Value}\"; {regimen.Label} is given every {length} days.", At(record, Interventions));
        }
    }

    private static IEnumerable<Finding> CheckEnrollment(RegistryRecord record, DataCut? cut)
    {
        if (record.Enrollment is { } posted && cut is { Subjects.Count: > 0 } && cut.Subjects.Count != posted)
        {
            yield return new(FindingCodes.EnrollmentDiffers, $"{record.NctId} posts {posted}; the data have {cut.Subjects.Count}.", At(record, "protocolSection.designModule.enrollmentInfo.count"));
        }
    }

    private static bool Named(string texts, string name) =>
        Regex.IsMatch(texts, $@"(?<!\w){Regex.Escape(name).Replace("-", @"[-\s]?", StringComparison.Ordinal)}(?!\w)", RegexOptions.IgnoreCase);

    private static int? LeadingNumber(string? text) =>
        Digits().Match(text ?? "") is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^NCT\d{8}$")]
    private static partial Regex NctNumber();

    [GeneratedRegex(@"RECIST|PERCIST|RANO|PCWG|Lugano|Cheson|IMWG|iwCLL|Choi criteria|WHO (response )?criteria", RegexOptions.IgnoreCase)]
    private static partial Regex ResponseCriterion();

    [GeneratedRegex(@"follow(ed)?[-\s]?up|followed (for|until)|until (disease )?(progression|death)|(progression|disease|event|transplant)[-\s]?free survival|overall survival|time to (disease )?progression", RegexOptions.IgnoreCase)]
    private static partial Regex FollowUp();

    [GeneratedRegex(@"measurable|evaluable (disease|lesion)|target lesion", RegexOptions.IgnoreCase)]
    private static partial Regex Measurable();

    [GeneratedRegex(@"cancer|carcinoma|tumou?r|neoplasm|sarcoma|melanoma", RegexOptions.IgnoreCase)]
    private static partial Regex Cancer();

    [GeneratedRegex(@"metasta|advanced|stage\b|recurren|unresect|adjuvant|early (breast|stage)|locally|inoperable", RegexOptions.IgnoreCase)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(in)?complete\s+(\w+\s+){0,3}(characteristics|data|records?|information|follow[-\s]?up)", RegexOptions.IgnoreCase)]
    private static partial Regex Afterwards();

    [GeneratedRegex(@"\bage[ds]?\s*(of\s*)?\\?(?<sign>>|over|older than|above)(?<orEqual>\\?=| or equal to)?\s*(?<years>\d+)(\s*years)?", RegexOptions.IgnoreCase)]
    private static partial Regex OlderThan();

    [GeneratedRegex(@"HER\W?2[\s-]*low", RegexOptions.IgnoreCase)]
    private static partial Regex Her2Low();

    [GeneratedRegex(@"HER\W?2[\s-]*positive|HER\W?2\+", RegexOptions.IgnoreCase)]
    private static partial Regex Her2Positive();

    [GeneratedRegex(@"\bIHC\b|immunohisto|\bF?ISH\b|hybridi[sz]ation|HER\W?2[\s-]*low|low[\s-]*express", RegexOptions.IgnoreCase)]
    private static partial Regex StatusTest();

    [GeneratedRegex(@"(?<number>\d+)[-\s](?<unit>week|day)s?\b[^.;]{0,25}?\bcycles?\b", RegexOptions.IgnoreCase)]
    private static partial Regex CycleLength();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
