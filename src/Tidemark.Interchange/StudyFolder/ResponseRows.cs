using System.Globalization;
using Tidemark.Assays;
using Tidemark.Response;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>Rows of tumor response: lesions, the reader's own calls, and responses that came ready.</summary>
internal static class ResponseRows
{
    private const double LargestMillimeters = 500;

    public static void ReadLesion(RowReader row, CutBuilder cut)
    {
        var subject = cut.Owner(row);
        var lesion = row.RequiredText("lesion");
        _ = row.RequiredText("role");
        var role = row.Word<LesionRole>("role") ?? LesionRole.Target;
        var time = row.RequiredTime("time");
        CutBuilder.OnClockOf(subject, row, time, "time");
        var diameter = Diameter(row);
        var nodal = row.YesNo("nodal") ?? false;
        if (row.Sound)
        {
            cut.Lesions.Add(new(
                subject!.Id, lesion, role, row.Text("site"), nodal, time, diameter, row.Text("state"), row.Text("evaluator"), row.Source)
            {
                FromCentimeters = diameter is not null && row.Text("unit") == "cm",
            });
        }
    }

    public static void ReadAssessment(RowReader row, CutBuilder cut)
    {
        var subject = cut.Owner(row);
        var time = row.RequiredTime("time");
        CutBuilder.OnClockOf(subject, row, time, "time");
        var response = Response(row);
        var sum = row.Number("sum", 0, LargestMillimeters * 10);
        var change = row.Number("percentChange", -100, 1e6);
        var newLesion = row.YesNo("newLesion");
        if (row.Sound && response is null && sum is null && change is null && newLesion is null)
        {
            row.Note(FindingCodes.NothingRecorded, $"The assessment of subject {subject!.Id} says nothing.", "response");
        }
        else if (row.Sound)
        {
            cut.Assessments.Add(new(
                subject!.Id, time, row.Text("evaluator"), response, (decimal?)sum, (decimal?)change, newLesion, row.Source));
        }
    }

    public static void ReadSupplied(RowReader row, CutBuilder cut)
    {
        var subject = cut.Owner(row);
        if (row.Row.Wide && row.Text("response") is null)
        {
            return;
        }

        var verbatim = row.RequiredText("response");
        OverallResponse? response = ResponseWords.TryParse(verbatim, out var exact) ? exact : null;
        var responder = row.YesNo("responder") ?? Responder(verbatim);
        if (row.Sound && response is null && responder is null)
        {
            row.Fault(FindingCodes.UnknownValue, $"'{verbatim}' is not one of: {ResponseWords.Known}; say in the column responder what it means.", "response");
        }

        if (row.Sound && cut.First(row, FindingCodes.DuplicateOutcome, "response\n" + subject!.Id, $"Subject {subject.Id} already has a response.", "subject"))
        {
            cut.Responses.Add(new(subject.Id, verbatim, response, responder, row.Source));
        }
    }

    private static OverallResponse? Response(RowReader row)
    {
        if (row.Text("response") is not { } text)
        {
            return null;
        }

        if (ResponseWords.TryParse(text, out var response))
        {
            return response;
        }

        row.Fault(FindingCodes.UnknownValue, $"'{text}' is not one of: {ResponseWords.Known}.", "response");
        return null;
    }

    /// <summary>What <c>CR/PR</c> or <c>SD</c> tells: null where responses and others stand together, or where nothing could be evaluated.</summary>
    private static bool? Responder(string verbatim)
    {
        string[] parts = ResponseWords.TryParse(verbatim, out _) ? [verbatim] : verbatim.Split('/', StringSplitOptions.TrimEntries);
        if (parts.Any(part => !ResponseWords.TryParse(part, out var known) || known == OverallResponse.NE))
        {
            return null;
        }

        var responses = parts.Count(part => ResponseWords.TryParse(part, out var known) && BestOverallResponse.IsResponse(known));
        return responses == parts.Length ? true : responses == 0 ? false : null;
    }

    private static decimal? Diameter(RowReader row)
    {
        if (row.Number("diameter") is not { } number)
        {
            return null;
        }

        var unit = row.RequiredText("unit");
        if (unit.Length > 0 && UnitConversion.PowerOfTen(unit, "mm") is null)
        {
            row.Fault(FindingCodes.UnknownUnit, $"'{unit}' is not a unit of length (mm, cm).", "unit");
        }

        var millimeters = number * Math.Pow(10, UnitConversion.PowerOfTen(unit, "mm") ?? 0);
        if (millimeters is < 0 or > LargestMillimeters)
        {
            row.Fault(
                FindingCodes.AbsurdDiameter,
                string.Create(CultureInfo.InvariantCulture, $"Lesion {row.Text("lesion")} of subject {row.Text("subject")} at {row.Text("time")}: a diameter of {millimeters} mm cannot be (0 to {LargestMillimeters})."),
                "diameter");
            return null;
        }

        return (decimal)millimeters;
    }
}
