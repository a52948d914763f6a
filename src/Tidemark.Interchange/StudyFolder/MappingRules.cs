using Tidemark.Interchange.Text;
using Tidemark.Protocol;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>What must hold within a data mapping: its words are domains, columns and units that there are.</summary>
internal static class MappingRules
{
    /// <summary>All misstatements of <c>data</c>.</summary>
    public static IEnumerable<Misstatement> Check(DataMapping data) =>
    [
        .. (data.Absent ?? []).SelectMany((name, index) => CheckDomain(name, $"data.absent[{index}]")),
        .. (data.Tables ?? []).SelectMany((table, index) => CheckTable(table, $"data.tables[{index}]")),
        .. (data.Tables ?? [])
            .Select((table, index) => (table, index))
            .Where(pair => data.Absent?.Contains(pair.table.Domain) == true)
            .Select(pair => new Misstatement(FindingCodes.MappingFault, $"data.tables[{pair.index}].domain", $"{pair.table.Domain} is mapped and said to be absent.")),
    ];

    private static IEnumerable<Misstatement> CheckDomain(string name, string path)
    {
        var names = Domains.All.Select(domain => domain.Name);
        if (!names.Contains(name))
        {
            yield return new(FindingCodes.MappingFault, path, $"'{name}' is not a domain: {string.Join(", ", names)}.");
        }
    }

    private static IEnumerable<Misstatement> CheckTable(TableMapping table, string path)
    {
        var domain = Domains.All.FirstOrDefault(known => known.Name == table.Domain);
        var columns = Columns(table, path).ToList();
        return
        [
            .. CheckDomain(table.Domain, $"{path}.domain"),
            .. columns.SelectMany(column => CheckSource(column.Source, column.Path)),
            .. domain is null || domain == Domains.Covariates ? [] : columns.SelectMany(column => CheckColumn(domain, column.Name, column.Path)),
        ];
    }

    private static IEnumerable<(string Name, ColumnSource Source, string Path)> Columns(TableMapping table, string path) =>
        (table.Columns ?? new Dictionary<string, ColumnSource>())
            .Select(pair => (pair.Key, pair.Value, $"{path}.columns.{pair.Key}"))
            .Concat((table.Wide ?? []).SelectMany((entry, index) => entry.Select(pair => (pair.Key, pair.Value, $"{path}.wide[{index}].{pair.Key}"))));

    private static IEnumerable<Misstatement> CheckColumn(Domain domain, string name, string path)
    {
        var names = domain.Columns.Select(column => column.Name).ToList();
        if (!names.Contains(name))
        {
            yield return new(FindingCodes.MappingFault, path, $"'{name}' is not a column of {domain.Name} ({string.Join(", ", names)}){Nearest.Suggestion(name, names)}");
        }
    }

    private static IEnumerable<Misstatement> CheckSource(ColumnSource source, string path)
    {
        if (source.Column is null == source.Value is null)
        {
            yield return new(FindingCodes.MappingFault, path, "A source is a column of the file or a constant value, one of them.");
        }

        if (source.Unit is { } unit && DurationUnits.Days(unit) is null)
        {
            yield return new(FindingCodes.MappingFault, $"{path}.unit", $"'{unit}' is not a unit of duration: {string.Join(", ", DurationUnits.All)}.");
        }

        if (source is { Unit: not null, Format: not null })
        {
            yield return new(FindingCodes.MappingFault, path, "A time has a unit (a duration) or a format (a date), not both.");
        }
    }
}
