using System.Globalization;
using Tidemark.Assays;
using Tidemark.Simulation.Laws;
using Tidemark.Simulation.Serum;
using Tidemark.Specimens;

namespace Tidemark.Simulation.Rows;

/// <summary>Rows of specimens and their results, the results as the laboratory would write them.</summary>
internal static class SpecimenRows
{
    private const int WomenPerRun = 4;
    private static readonly TimeOnly bleeding = new(7, 30);

    public static void Add(CohortRows rows, Woman woman, WomanClock clock, CohortKind kind, SerumLaw law)
    {
        foreach (var draw in woman.Draws)
        {
            var id = $"{clock.Id}-{draw.Visit}";
            var collected = clock.At(draw.Day, bleeding);
            var (status, reason) = (draw.Taken, draw.Hemolyzed) switch
            {
                (false, _) => (SpecimenStatus.Missed, "not drawn"),
                (_, true) => (SpecimenStatus.Invalid, "hemolyzed"),
                _ => (SpecimenStatus.Collected, null),
            };
            rows.Specimens.Add(new Specimen(
                id, clock.Id, draw.Visit, draw.Taken ? collected : null, status, reason, rows.Next("specimens")));
            if (status == SpecimenStatus.Collected)
            {
                rows.Measurements.Add(new Measurement(
                    clock.Id, id, draw.Visit, collected, FoundingCohort.Analyte, FoundingCohort.Assay, Result(draw.Measured, law),
                    draw.NewLot ? "H2-2502" : "H2-2406", Run(woman.Index, kind, draw), rows.Next("measurements")));
            }
        }
    }

    /// <summary>Two decimals below 10 ng/mL, one above; beyond a limit the limit itself with its sign.</summary>
    public static AssayResult Result(double value, SerumLaw law)
    {
        if (value < law.LowerLimit)
        {
            return new AssayResult(Quantification.BelowLimit, law.LowerLimit, FoundingCohort.Unit, "<" + Text(law.LowerLimit, "0.##"));
        }

        if (value > law.UpperLimit)
        {
            return new AssayResult(Quantification.AboveLimit, law.UpperLimit, FoundingCohort.Unit, ">" + Text(law.UpperLimit, "0.##"));
        }

        var text = Text(value, value < 10 ? "F2" : "F1");
        return new AssayResult(Quantification.Quantified, double.Parse(text, CultureInfo.InvariantCulture), FoundingCohort.Unit, text);
    }

    /// <summary>All specimens of one woman in one run, unless the lot changed between them.</summary>
    private static string Run(int index, CohortKind kind, Draw draw) => string.Create(
        CultureInfo.InvariantCulture, $"R{(index / WomenPerRun) + 1:D2}{(kind != CohortKind.Trap ? "" : draw.NewLot ? "b" : "a")}");

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
