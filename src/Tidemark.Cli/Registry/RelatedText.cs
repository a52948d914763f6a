using System.Globalization;
using Tidemark.Registry.Related;

namespace Tidemark.Cli.Registry;

/// <summary>Why a trial is related, in one line.</summary>
internal static class RelatedText
{
    /// <summary>The reasons with their shares, the largest first.</summary>
    public static string Reasons(RelatedTrial trial) =>
        string.Join("; ", trial.Reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Text} ({100 * reason.Share:0}%)")))
        + (trial.Group.Length > 0 ? $" [{trial.Group}]" : "");
}
