using System.Globalization;
using Tidemark.Response;

namespace Tidemark.Interchange.Sdtm;

/// <summary>Puts the records of TR together: one row for each lesion and assessment.</summary>
internal sealed class SdtmLesions(Dictionary<LesionKey, IdentifiedLesion> identified, List<Finding> findings)
{
    private const decimal LargestMillimeters = 500;
    private static readonly string[] ShortAxis = ["LPERP", "SAXIS", "DIAMETER"];
    private static readonly string[] LongAxis = ["LDIAM", "DIAMETER"];

    public List<LesionMeasurement> Read(SdtmTable tr)
    {
        var lesions = new List<LesionMeasurement>();
        var groups = tr.Rows
            .Where(row => row["USUBJID"] is not null && row["TRLNKID"] is not null && row["TRTESTCD"] != "SUMDIAM")
            .GroupBy(row => (Key: KeyOf(row), Number: row["VISITNUM"], Visit: row["VISIT"], Time: row["VISITNUM"] is null && row["VISIT"] is null ? row["TRDTC"] ?? row["TRDY"] : null));
        var said = new HashSet<LesionKey>();
        foreach (var group in groups)
        {
            var tu = Identified(group.Key.Key);
            if ((tu?.Role ?? IdentifiedLesion.RoleOf(group.First()["TRGRPID"])) is { } role)
            {
                lesions.AddRange(Rows(group.Key.Key, role, tu?.Site ?? group.First()["TRLOC"], [.. group]));
            }
            else if (said.Add(group.Key.Key))
            {
                Say(FindingCodes.LesionNotIdentified, $"Lesion {group.Key.Key.Lesion} of subject {group.Key.Key.Subject}.", group.First(), "TRLNKID");
            }
        }

        return lesions;
    }

    private static LesionKey KeyOf(SdtmRow row) => new(row["USUBJID"]!, row["TREVAL"], row["TREVALID"], row["TRLNKID"]!);

    /// <summary>TU may name no assessor where TR does: the lesion is then everyone's.</summary>
    private IdentifiedLesion? Identified(LesionKey key) =>
        identified.GetValueOrDefault(key)
        ?? identified.GetValueOrDefault(key with { EvaluatorId = null })
        ?? identified.GetValueOrDefault(key with { Evaluator = null, EvaluatorId = null })
        ?? (key.Lesion.LastIndexOf('.') is > 0 and var dot ? Identified(key with { Lesion = key.Lesion[..dot] }) : null);

    private List<LesionMeasurement> Rows(LesionKey key, LesionRole role, string? site, List<SdtmRow> rows)
    {
        var nodal = Organs.IsNode(site);
        var tests = nodal ? ShortAxis : LongAxis;
        var test = tests.FirstOrDefault(code => rows.Exists(row => row["TRTESTCD"] == code && row.First("TRSTRESN", "TRSTRESC", "TRORRES") is not null));
        var measured = rows.Where(row => test is not null && row["TRTESTCD"] == test).Select(row => (Row: row, Size: Millimeters(row))).Where(pair => pair.Size is not null).DistinctBy(pair => pair.Size).ToList();
        var states = rows.Where(row => row["TRTESTCD"] == "TUMSTATE" || row["TRSTAT"] == "NOT DONE").Select(row => (Row: row, State: row.First("TRSTRESC", "TRORRES", "TRSTAT"))).DistinctBy(pair => pair.State).ToList();
        if (role == LesionRole.Target && test is null && states.Count == 0)
        {
            var axis = nodal ? "short axis (LPERP)" : "longest diameter (LDIAM)";
            Say(FindingCodes.TargetNotMeasured, $"Target lesion {key.Lesion} of subject {key.Subject} at {rows[0].First("VISIT", "VISITNUM", "TRDTC")} has no {axis}.", rows[0], "TRTESTCD");
        }

        var read = new List<LesionMeasurement>();
        for (var k = 0; k < Math.Max(1, Math.Max(measured.Count, states.Count)); k++)
        {
            var row = k < measured.Count ? measured[k].Row : k < states.Count ? states[k].Row : rows[0];
            var size = measured.Count == 0 ? null : measured[Math.Min(k, measured.Count - 1)].Size;
            var state = states.Count == 0 ? null : states[Math.Min(k, states.Count - 1)].State;
            if (Row(key, role, site, row, size, state) is { } lesion)
            {
                read.Add(lesion);
            }
        }

        return read;
    }

    private LesionMeasurement? Row(LesionKey key, LesionRole role, string? site, SdtmRow row, decimal? size, string? state)
    {
        if (SdtmTimes.Of(row, "TR", findings) is not { } time)
        {
            Say(FindingCodes.ValueMissing, $"Lesion {key.Lesion} of subject {key.Subject} has neither TRDTC nor TRDY.", row, "TRDTC");
            return null;
        }

        return new LesionMeasurement(key.Subject, key.Lesion, role, site, Organs.IsNode(site), time, size, state, key.Evaluator, row.Source)
        {
            EvaluatorId = key.EvaluatorId,
            Visit = row["VISIT"] ?? row["VISITNUM"],
            VisitNumber = row.Number("VISITNUM"),
            StudyDay = SdtmTimes.StudyDay(row, "TR"),
            FromCentimeters = size is not null && UnitOf(row)?.ToLowerInvariant() == "cm",
        };
    }

    private decimal? Millimeters(SdtmRow row)
    {
        var standard = row.First("TRSTRESN", "TRSTRESC");
        var (text, field) = standard is not null ? (standard, "TRSTRESN") : (row["TRORRES"], "TRORRES");
        if (text is null || row["TRSTAT"] == "NOT DONE")
        {
            return null;
        }

        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            Say(FindingCodes.NotANumber, $"'{text}' of lesion {row["TRLNKID"]} of subject {row["USUBJID"]} at {At(row)} is not a number.", row, field);
            return null;
        }

        if (Factor(row, UnitOf(row), text) is not { } factor)
        {
            return null;
        }

        if (number * factor is < 0 or > LargestMillimeters)
        {
            Say(
                FindingCodes.AbsurdDiameter,
                string.Create(CultureInfo.InvariantCulture, $"Lesion {row["TRLNKID"]} of subject {row["USUBJID"]} at {At(row)}: {number * factor} mm cannot be (0 to {LargestMillimeters})."),
                row,
                field);
            return null;
        }

        return number * factor;
    }

    private static string? UnitOf(SdtmRow row) => row.First("TRSTRESN", "TRSTRESC") is null ? row["TRORRESU"] : row.First("TRSTRESU", "TRORRESU");

    private decimal? Factor(SdtmRow row, string? unit, string text)
    {
        switch (unit?.ToLowerInvariant())
        {
            case "mm":
                return 1;
            case "cm":
                return 10;
            case null:
                Say(FindingCodes.UnitMissing, $"Lesion {row["TRLNKID"]} of subject {row["USUBJID"]} at {At(row)}: {text}.", row, "TRORRESU");
                return 1;
            default:
                Say(FindingCodes.UnknownUnit, $"Lesion {row["TRLNKID"]} of subject {row["USUBJID"]} at {At(row)}: '{unit}' is not a unit of length (mm, cm).", row, "TRORRESU");
                return null;
        }
    }

    private static string? At(SdtmRow row) => row.First("VISIT", "VISITNUM", "TRDTC", "TRDY");

    private void Say(FindingCode code, string message, SdtmRow row, string field) => findings.Add(new(code, message, row.Source.At(field)));
}
