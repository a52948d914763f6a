namespace Tidemark.Interchange.Yaml;

/// <summary>A YAML document bound to a record.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Value">The record; null where a fault damaged it (unknown keys alone do not).</param>
/// <param name="Findings">All faults, in file order.</param>
/// <param name="Marks">Places by path, for the checks that follow.</param>
public sealed record YamlBound<T>(T? Value, IReadOnlyList<Finding> Findings, YamlMarks Marks)
    where T : class;
