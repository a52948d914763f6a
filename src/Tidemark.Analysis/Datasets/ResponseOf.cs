using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Study;

namespace Tidemark.Analysis.Datasets;

/// <summary>
/// Best overall response of a subject: as supplied where the data bring it, else from the responses of the time points. In a study
/// whose assessments carry responses, a subject without any is NE (and counts in the denominator of a rate).
/// </summary>
internal sealed class ResponseOf
{
    private readonly Dictionary<string, SuppliedResponse> supplied;
    private readonly ResponseSettings? settings;
    private readonly bool studyHasCalls;

    internal ResponseOf(DataCut cut, StudyProtocol protocol, IReadOnlyList<TumorRow> tumors)
    {
        supplied = cut.SuppliedResponses.GroupBy(response => response.Subject, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        studyHasCalls = tumors.Any(row => row.Response is not null);
        settings = protocol.Response ?? (studyHasCalls ? new ResponseSettings() : null);
    }

    internal (OverallResponse? Best, OverallResponse? Confirmed, bool? Responder) Of(
        string subject, IReadOnlyList<TumorRow> scans, double? newTherapyDay)
    {
        if (supplied.TryGetValue(subject, out var ready))
        {
            return (ready.Response, ready.Response, ready.Responder);
        }

        if (settings is null || !studyHasCalls)
        {
            return (null, null, null);
        }

        var calls = Calls(scans);
        var best = BestOverallResponse.Unconfirmed(calls, settings, newTherapyDay);
        var confirmed = BestOverallResponse.Confirmed(calls, settings, newTherapyDay);
        var judged = settings.ConfirmationRequired ? confirmed : best;
        return (best, confirmed, judged == OverallResponse.NE ? null : BestOverallResponse.IsResponse(judged));
    }

    internal double? Day(IReadOnlyList<TumorRow> scans, double? newTherapyDay) => settings is null
        ? null
        : BestOverallResponse.ResponseDay(Calls(scans), settings, newTherapyDay, settings.ConfirmationRequired);

    private static List<TimedResponse> Calls(IEnumerable<TumorRow> scans) =>
        [.. scans.Where(scan => scan.CountsAs is not null).Select(scan => new TimedResponse(scan.Day, scan.CountsAs!.Value))];
}
