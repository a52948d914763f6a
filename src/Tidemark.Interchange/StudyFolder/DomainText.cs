using System.Globalization;
using Tidemark.Assays;
using Tidemark.Interchange.Csv;
using Tidemark.Interchange.Yaml;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Study;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>The domains of a data cut as tables in Tidemark's own columns.</summary>
internal static class DomainText
{
    private static readonly DomainColumn[] OfSpecimen = [.. Domains.Measurements.Columns.Where(column => column.Name is not ("subject" or "visit" or "time"))];

    /// <summary>The tables of all domains that have rows.</summary>
    public static IEnumerable<(Domain Domain, string Text)> All(DataCut cut)
    {
        (Domain Domain, List<object?[]> Rows)[] tables =
        [
            (Domains.Subjects, [.. cut.Subjects.Select(row => new object?[] { row.Id, row.Origin, row.Cohort, row.Regimen, row.Sex, row.AgeYears })]),
            (Domains.Doses, [.. cut.Doses.Select(row => new object?[] { row.Subject, row.Regimen, row.Cycle, row.Time, row.Amount, row.Unit })]),
            (Domains.Specimens, [.. cut.Specimens.Select(row => new object?[] { row.Id, row.Subject, row.StudyEvent, row.Collected, Word(row.Status), row.Reason })]),
            (Domains.Lesions, [.. cut.Lesions.Select(Lesion)]),
            (Domains.Assessments, [.. cut.Assessments.Select(Assessment)]),
            (Domains.Events, [.. cut.Events.Select(row => new object?[] { row.Subject, Word(row.Kind), row.Time, row.Detail })]),
            (Domains.Endpoints, [.. cut.SuppliedEndpoints.Select(row => new object?[] { row.Subject, row.Endpoint, null, row.Days, row.Event })]),
            (Domains.Responses, [.. cut.SuppliedResponses.Select(row => new object?[] { row.Subject, row.Verbatim, row.Responder })]),
            (Domains.AdverseEvents, [.. cut.AdverseEvents.Select(row => new object?[] { row.Subject, row.Term, row.SystemOrganClass, row.Grade, row.Start, row.End, row.Serious, row.Related })]),
        ];
        return
        [
            .. tables
                .Where(table => table.Rows.Count > 0)
                .Select(table => (table.Domain, CsvText.Table(table.Domain.Columns.Select(column => column.Name), table.Rows))),
            .. cut.Measurements.Count > 0 ? [(Domains.Measurements, Measurements(cut))] : Array.Empty<(Domain, string)>(),
            .. cut.Covariates.Count > 0 ? [(Domains.Covariates, Covariates(cut))] : Array.Empty<(Domain, string)>(),
        ];
    }

    /// <summary>Tables with their header only, of the domains that a study of this protocol fills by hand.</summary>
    public static IEnumerable<(Domain Domain, string Text)> Headers(StudyProtocol protocol)
    {
        var absent = protocol.Data.Absent ?? [];
        return Domains.All
            .Where(domain => !absent.Contains(domain.Name) && domain != Domains.Responses && (domain != Domains.Endpoints || protocol.Endpoints.Any(endpoint => endpoint.Supplied)))
            .Select(domain => (domain, CsvText.Table(HeaderOf(domain, protocol), [])));
    }

    private static IEnumerable<string> HeaderOf(Domain domain, StudyProtocol protocol)
    {
        var columns = domain == Domains.Measurements ? OfSpecimen : domain.Columns;
        var own = columns.Select(column => column.Name);
        return domain == Domains.Covariates
            ? ["subject", .. (protocol.Covariates ?? []).Select(covariate => covariate.Id).Except(Domains.Subjects.Columns.Select(column => column.Name))]
            : own;
    }

    private static object?[] Lesion(LesionMeasurement row) =>
    [
        row.Subject, row.Lesion, Word(row.Role), row.Site, row.Nodal, row.Time, row.DiameterMillimeters,
        row.DiameterMillimeters is null ? null : "mm", row.State, row.Evaluator,
    ];

    private static object?[] Assessment(TumorAssessment row) =>
    [
        row.Subject, row.Time, row.Evaluator, row.Response is { } response ? ResponseWords.Of(response) : null,
        row.SumOfDiametersMillimeters, row.PercentChangeFromBaseline, row.NewLesion,
    ];

    private static string Measurements(DataCut cut) => CsvText.Table(
        OfSpecimen.Select(column => column.Name),
        cut.Measurements.Select(row => new object?[] { row.Specimen, row.Analyte, row.Assay, Result(row.Result), row.Result.Unit, row.Lot, row.Run }));

    /// <summary>As it arrived where that says the value (11.0 stays 11.0); a mapped or converted value as a number.</summary>
    private static string? Result(AssayResult result)
    {
        var number = double.TryParse(result.Verbatim, NumberStyles.Float, CultureInfo.InvariantCulture, out var said) && said == result.Value
            ? result.Verbatim
            : result.Value.ToString("R", CultureInfo.InvariantCulture);
        return result.Quantification switch
        {
            Quantification.NotDone => null,
            Quantification.BelowLimit => "<" + number,
            Quantification.AboveLimit => ">" + number,
            _ => number,
        };
    }

    private static string Covariates(DataCut cut)
    {
        var names = cut.Covariates.Select(covariate => covariate.Name).Distinct().ToList();
        var rows = cut.Covariates.GroupBy(covariate => covariate.Subject).Select(subject =>
        {
            var values = subject.ToDictionary(covariate => covariate.Name, covariate => covariate.Value);
            return (object?[])[subject.Key, .. names.Select(name => values.GetValueOrDefault(name))];
        });
        return CsvText.Table(["subject", .. names], rows);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => Words.Of(value.ToString());
}
