using Tidemark.Interchange.Csv;
using Tidemark.Interchange.Text;
using Tidemark.Interchange.Yaml;
using Tidemark.Protocol;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>One table as rows of a domain: by Tidemark's own column names, or through a mapping.</summary>
internal sealed class DomainTable
{
    private readonly CsvTable table;
    private readonly Domain domain;
    private readonly TableMapping? mapping;
    private readonly HashSet<string> missing;
    private readonly List<Finding> findings;

    public DomainTable(CsvTable table, Domain domain, TableMapping? mapping, IEnumerable<string> missing, List<Finding> findings)
    {
        this.table = table;
        this.domain = domain;
        this.mapping = mapping;
        this.missing = new(missing, StringComparer.Ordinal);
        this.findings = findings;
    }

    /// <summary>The rows in file order; empty, with findings, where a column is lacking.</summary>
    /// <param name="mappingPath">Path of the mapping in <c>protocol.yaml</c>.</param>
    /// <param name="marks">Places in <c>protocol.yaml</c>.</param>
    public IEnumerable<DomainRow> Rows(string mappingPath, YamlMarks marks)
    {
        var shared = mapping?.Columns is { } columns ? Mapped(columns, mappingPath + ".columns", marks) : Own();
        var variants = mapping?.Wide is { } wide
            ? [.. wide.Select((entry, index) => Merge(shared, Mapped(entry, $"{mappingPath}.wide[{index}]", marks)))]
            : new List<List<ColumnReading>> { shared };
        var filters = Filters(mappingPath, marks);
        var lacking = variants.SelectMany(variant => Lacking(variant)).Distinct().ToList();
        lacking.ForEach(column => findings.Add(LackingColumn(column, mappingPath, marks)));
        return lacking.Count > 0 || variants.Exists(variant => variant.Exists(column => column is { Index: < 0, Source.Column: not null }))
            ? []
            : Lines(filters).SelectMany(line => variants.Select(variant => Row(line, variant)));
    }

    private DomainRow Row(CsvRow line, List<ColumnReading> columns) => new(
        new(table.File, line.Line),
        mapping?.Wide is not null,
        columns.ToDictionary(column => column.Name, column => column.Read(table, line, missing)),
        mapping?.BelowLimitCodes ?? []);

    private IEnumerable<CsvRow> Lines(List<(int Index, HashSet<string> Texts)> filters)
    {
        var lines = table.Rows.Where(row => filters.TrueForAll(filter => filter.Texts.Contains(row.Fields[filter.Index].Text.Trim())));
        var subject = table.IndexOf(mapping?.Columns?.GetValueOrDefault("subject")?.Column ?? "subject");
        return mapping is { OncePerSubject: true } && subject >= 0 ? lines.DistinctBy(row => row.Fields[subject].Text.Trim()) : lines;
    }

    private List<ColumnReading> Own()
    {
        var open = domain == Domains.Covariates;
        foreach (var field in table.Header.Where(field => !open && domain.Columns.All(column => column.Name != field.Text)))
        {
            var near = Nearest.Suggestion(field.Text, domain.Columns.Select(column => column.Name));
            findings.Add(new(FindingCodes.UnknownColumn, $"'{field.Text}' is not a column of {domain.Name}{near}", new(table.File, field.Line, field.Column, field.Text)));
        }

        return [.. table.Header
            .Select((field, index) => new ColumnReading(field.Text, index, -1, null))
            .Where(column => column.Name.Length > 0 && (open || domain.Columns.Any(known => known.Name == column.Name)))];
    }

    private List<ColumnReading> Mapped(IReadOnlyDictionary<string, ColumnSource> columns, string path, YamlMarks marks) =>
        [.. columns.Select(pair => new ColumnReading(
            pair.Key,
            Position(pair.Value.Column, $"{path}.{pair.Key}", marks),
            Position(pair.Value.Minus, $"{path}.{pair.Key}.minus", marks),
            pair.Value))];

    private int Position(string? column, string path, YamlMarks marks)
    {
        var index = column is null ? -1 : table.IndexOf(column);
        if (column is not null && index < 0)
        {
            var near = Nearest.Suggestion(column, table.Header.Select(field => field.Text));
            findings.Add(new(FindingCodes.ColumnMissing, $"{table.File} has no column '{column}'{near}", marks[path]));
        }

        return index;
    }

    private List<(int Index, HashSet<string> Texts)> Filters(string mappingPath, YamlMarks marks) =>
        [.. (mapping?.Where ?? new Dictionary<string, IReadOnlyList<string>>())
            .Select(pair => (Index: Position(pair.Key, $"{mappingPath}.where.{pair.Key}", marks), Texts: pair.Value.ToHashSet()))
            .Where(filter => filter.Index >= 0)];

    private IEnumerable<string> Lacking(List<ColumnReading> variant) => domain.Columns
        .Where(column => column.Required && !variant.Exists(read => read.Name == column.Name))
        .Select(column => column.Name);

    private Finding LackingColumn(string column, string mappingPath, YamlMarks marks)
    {
        var place = mapping is null ? new Where(table.File, 1, null, column) : marks[$"{mappingPath}.columns.{column}"];
        var near = mapping is null ? Nearest.Find(column, table.Header.Select(field => field.Text).Where(name => domain.Columns.All(known => known.Name != name))) : null;
        var hint = near is null ? "." : $"; is '{near}' meant?";
        return new(FindingCodes.ColumnMissing, $"{domain.Name} needs the column '{column}', which {table.File} does not give{hint}", place);
    }

    private static List<ColumnReading> Merge(List<ColumnReading> shared, List<ColumnReading> own) =>
        [.. shared.Where(column => !own.Exists(other => other.Name == column.Name)), .. own];
}
