using Tidemark.Analysis.Datasets;
using Tidemark.Response;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Best overall response as ordered groups; responder status where the data tell no more than that.</summary>
internal sealed class ResponseGroups
{
    private readonly bool confirmed;
    private readonly bool onlyResponder;

    public ResponseGroups(AnalysisContext context)
    {
        onlyResponder = context.Data.Subjects.All(row => row.BestResponse is null && row.ConfirmedBestResponse is null);
        confirmed = context.Protocol.Response?.ConfirmationRequired ?? false;
    }

    public string InWords => onlyResponder
        ? "responder status as supplied"
        : confirmed ? "confirmed best overall response" : "best overall response without confirmation";

    /// <summary>Name and rank (0 best) of the group; null with a reason where the response cannot be ranked.</summary>
    public (string? Name, int Rank, string? Reason) Of(SubjectRow row)
    {
        if (onlyResponder)
        {
            return row.Responder is { } responder
                ? (responder ? "responder" : "non-responder", responder ? 0 : 1, null)
                : (null, 0, "response not known");
        }

        return (confirmed ? row.ConfirmedBestResponse : row.BestResponse) switch
        {
            null => (null, 0, "response not known"),
            OverallResponse.NE => (null, 0, "response not evaluable"),
            OverallResponse.CR => ("CR", 0, null),
            OverallResponse.PR => ("PR", 1, null),
            OverallResponse.PD => ("PD", 3, null),
            _ => ("SD", 2, null),
        };
    }
}
