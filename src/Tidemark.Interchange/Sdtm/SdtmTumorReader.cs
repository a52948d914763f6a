using Tidemark.Response;

namespace Tidemark.Interchange.Sdtm;

/// <summary>
/// SDTM's TU, TR and RS to lesions and calls. A node is measured by its short axis (LPERP), any other lesion by its longest
/// diameter (LDIAM); TUMSTATE tells of lesions that are not measured. Rows that cannot be read are findings; the rest is read.
/// </summary>
public static class SdtmTumorReader
{
    /// <summary>Reads the domains.</summary>
    /// <param name="tu">Path of TU: which lesions there are.</param>
    /// <param name="tr">Path of TR: what was measured.</param>
    /// <param name="rs">Path of RS: the readers' own responses; null where not given.</param>
    /// <returns>Null where TU or TR cannot be read.</returns>
    public static Outcome<SdtmTumors> Read(string tu, string tr, string? rs)
    {
        var findings = new List<Finding>();
        var identified = SdtmTable.Read(tu, ["USUBJID", "TULNKID"], findings);
        var measured = SdtmTable.Read(tr, ["USUBJID", "TRLNKID", "TRTESTCD"], findings);
        var calls = rs is null ? [] : Calls(rs, findings);
        if (identified is null || measured is null)
        {
            return new(null, findings);
        }

        var lesions = new SdtmLesions(IdentifiedLesion.All(identified), findings).Read(measured);
        return new(new SdtmTumors(lesions, calls), findings);
    }

    private static List<TumorAssessment> Calls(string rs, List<Finding> findings)
    {
        var calls = new List<TumorAssessment>();
        foreach (var row in SdtmTable.Read(rs, ["USUBJID", "RSTESTCD"], findings)?.Rows ?? [])
        {
            var category = row["RSCAT"];
            if (row["RSTESTCD"] != "OVRLRESP" || !(category is null || category.StartsWith("RECIST", StringComparison.OrdinalIgnoreCase)) || category?.Contains("CA125", StringComparison.OrdinalIgnoreCase) == true)
            {
                continue;
            }

            var word = row.First("RSSTRESC", "RSORRES");
            if (word is null || row["USUBJID"] is not { } subject || SdtmTimes.Of(row, "RS", findings) is not { } time)
            {
                continue;
            }

            if (!ResponseWords.TryParse(word, out var response))
            {
                findings.Add(new(FindingCodes.UnknownValue, $"'{word}' is not one of: {ResponseWords.Known}.", row.Source.At("RSSTRESC")));
                continue;
            }

            calls.Add(new(subject, time, row["RSEVAL"], response, null, null, null, row.Source) { EvaluatorId = row["RSEVALID"], Visit = row["VISIT"] ?? row["VISITNUM"] });
        }

        return calls;
    }
}
