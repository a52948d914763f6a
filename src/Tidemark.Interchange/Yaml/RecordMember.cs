using System.Reflection;

namespace Tidemark.Interchange.Yaml;

/// <summary>A member of a record as a key of a file.</summary>
/// <param name="Key">The key, camelCase.</param>
/// <param name="Type">Type of the value.</param>
/// <param name="Required">Whether the key must be given.</param>
/// <param name="Nullable">Whether nothing is a value.</param>
/// <param name="Default">Value when the key is not given (constructor parameters only).</param>
/// <param name="Description">What it is, for editors.</param>
/// <param name="Property">The property that holds it.</param>
/// <param name="Position">Position among the constructor's parameters, or -1 for an init property.</param>
internal sealed record RecordMember(
    string Key,
    Type Type,
    bool Required,
    bool Nullable,
    object? Default,
    string? Description,
    PropertyInfo Property,
    int Position);
