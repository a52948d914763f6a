using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Specimens;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>Rows of measurements: a result finds its owner through its specimen, and its meaning through its assay.</summary>
internal static class MeasurementRows
{
    public static void Read(RowReader row, CutBuilder cut)
    {
        if (row.Row.Wide && row.Text("value") is null)
        {
            return;
        }

        var specimen = Specimen(row, cut);
        _ = row.RequiredText("analyte");
        var analyteId = CutBuilder.Defined(row, "analyte", cut.Protocol.Analytes.Select(known => known.Id));
        var analyte = cut.Protocol.Analytes.FirstOrDefault(known => known.Id == analyteId);
        var assay = analyte is null ? null : Assay(row, cut, analyte);
        var result = analyte is null || assay is null ? null : ResultReading.Read(row, analyte, assay);
        if (!row.Sound || specimen is null || result is null)
        {
            return;
        }

        if (cut.First(row, FindingCodes.DuplicateMeasurement, $"{specimen.Id}\n{analyteId}\n{assay!.Id}", $"Specimen {specimen.Id} already has a result of {assay.Id}.", "specimen"))
        {
            Add(row, cut, specimen, new Measurement(
                specimen.Subject, specimen.Id, specimen.StudyEvent, specimen.Collected ?? default, analyteId!, assay.Id, result, row.Text("lot"), row.Text("run"), row.Source));
        }
    }

    private static void Add(RowReader row, CutBuilder cut, Specimen specimen, Measurement measurement)
    {
        if (specimen.Status != SpecimenStatus.Collected && measurement.Result.Quantification != Quantification.NotDone)
        {
            row.Note(FindingCodes.ResultOfUnfitSpecimen, $"Specimen {specimen.Id} is {Yaml.Words.Of(specimen.Status.ToString())} and has a result.", "specimen");
        }

        if (specimen.Collected is null)
        {
            return;
        }

        if (cut.SpecimenById.TryAdd(specimen.Id, specimen))
        {
            cut.Specimens.Add(specimen);
        }

        cut.Measurements.Add(measurement);
    }

    /// <summary>The specimen of the specimens table; where the study has none, one made from the row's own subject, visit and time.</summary>
    private static Specimen? Specimen(RowReader row, CutBuilder cut)
    {
        var id = row.Text("specimen");
        if (id is not null && cut.SpecimenById.TryGetValue(id, out var known))
        {
            return Agrees(row, known) ? known : null;
        }

        if (row.Text("subject") is null)
        {
            var given = id is null ? "The row names neither specimen nor subject." : $"Specimen '{id}' is not among the specimens.";
            row.Fault(FindingCodes.UnknownSpecimen, given, "specimen");
            return null;
        }

        var subject = cut.Owner(row);
        var visit = CutBuilder.Defined(row, "visit", cut.Protocol.Schedule.Select(planned => planned.Id));
        var time = row.RequiredTime("time");
        CutBuilder.OnClockOf(subject, row, time, "time");
        id ??= $"{subject?.Id}/{visit ?? time.ToString()}";
        return !row.Sound ? null
            : cut.SpecimenById.TryGetValue(id, out known) ? known
            : new Specimen(id, subject!.Id, visit, time, SpecimenStatus.Collected, null, row.Source);
    }

    private static bool Agrees(RowReader row, Specimen specimen)
    {
        foreach (var (column, of) in new[] { ("subject", specimen.Subject), ("visit", specimen.StudyEvent) })
        {
            if (row.Text(column) is { } own && own != of)
            {
                row.Fault(FindingCodes.SpecimenContradicted, $"The row says {column} '{own}', specimen {specimen.Id} says '{of}'.", column);
            }
        }

        return row.Sound;
    }

    private static Assay? Assay(RowReader row, CutBuilder cut, Analyte analyte)
    {
        var able = cut.Protocol.Assays.Where(assay => assay.Analyte == analyte.Id).ToList();
        if (row.Text("assay") is null)
        {
            if (able.Count == 1)
            {
                return able[0];
            }

            row.Fault(FindingCodes.ValueMissing, $"The row names no assay, and {analyte.Id} has {able.Count}.", "assay");
            return null;
        }

        var id = CutBuilder.Defined(row, "assay", able.Select(assay => assay.Id));
        return able.Find(assay => assay.Id == id);
    }
}
