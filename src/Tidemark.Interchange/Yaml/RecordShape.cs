using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tidemark.Protocol;

namespace Tidemark.Interchange.Yaml;

/// <summary>The keys that a record reads, from its constructor and init properties. One source for the reader and for the JSON schema.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = [];
    private readonly ConstructorInfo constructor;

    private RecordShape(Type type)
    {
        Type = type;
        constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .OrderByDescending(candidate => candidate.GetParameters().Length)
            .First();
        var nullability = new NullabilityInfoContext();
        var positional = constructor.GetParameters().Select(parameter => Positional(type, parameter, nullability)).ToList();
        Members = [.. positional, .. Settable(type, positional, nullability)];
    }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>Its members: those of the base record first.</summary>
    public IReadOnlyList<RecordMember> Members { get; }

    /// <summary>Key whose value a scalar stands for, where the record allows one.</summary>
    public string? ScalarKey => Type.GetCustomAttribute<ScalarShorthandAttribute>() is { } shorthand ? Words.Of(shorthand.Member) : null;

    /// <summary>The shape of a record, made once.</summary>
    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, static type => new RecordShape(type));

    /// <summary>The records that <c>kind</c> chooses among, by their word; empty for a record that is not abstract.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds(Type type) => type.IsAbstract
        ? type.Assembly.GetTypes()
            .Where(candidate => candidate.IsSubclassOf(type) && !candidate.IsAbstract)
            .OrderBy(candidate => candidate.MetadataToken)
            .ToDictionary(candidate => Words.Of(candidate.Name))
        : new Dictionary<string, Type>();

    /// <summary>Makes the record from values by key; a key without a value takes its default.</summary>
    public object Build(IReadOnlyDictionary<string, object?> values)
    {
        var positional = Members.Where(member => member.Position >= 0).OrderBy(member => member.Position);
        var made = constructor.Invoke([.. positional.Select(member => ValueOf(member, values))]);
        foreach (var member in Members.Where(member => member.Position < 0))
        {
            if (values.TryGetValue(member.Key, out var value))
            {
                member.Property.SetValue(made, value);
            }
        }

        return made;
    }

    private static object? ValueOf(RecordMember member, IReadOnlyDictionary<string, object?> values)
    {
        if (values.TryGetValue(member.Key, out var value))
        {
            return value;
        }

        return member is { Required: false, Nullable: false, Default: null } && NeedsNothing(member.Type)
            ? Of(member.Type).Build(new Dictionary<string, object?>())
            : member.Default;
    }

    private static RecordMember Positional(Type type, ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        var nullable = nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        var required = !parameter.HasDefaultValue && !nullable && !NeedsNothing(parameter.ParameterType);
        var property = type.GetProperty(parameter.Name!)!;
        return new(
            Words.Of(parameter.Name!),
            parameter.ParameterType,
            required,
            nullable,
            parameter.HasDefaultValue ? parameter.DefaultValue : null,
            Describe(property),
            property,
            parameter.Position);
    }

    private static IEnumerable<RecordMember> Settable(Type type, List<RecordMember> positional, NullabilityInfoContext nullability) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && positional.All(member => member.Property.Name != property.Name))
            .OrderBy(property => Depth(property.DeclaringType!))
            .ThenBy(property => property.MetadataToken)
            .Select(property => new RecordMember(
                Words.Of(property.Name),
                property.PropertyType,
                property.IsDefined(typeof(RequiredMemberAttribute)),
                nullability.Create(property).WriteState == NullabilityState.Nullable,
                null,
                Describe(property),
                property,
                -1));

    private static bool NeedsNothing(Type type) =>
        type.IsClass && type.IsSealed && type != typeof(string) && type.Namespace?.StartsWith(nameof(Tidemark), StringComparison.Ordinal) == true
        && Of(type).Members.All(member => !member.Required);

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;

    private static string? Describe(PropertyInfo property) => property.GetCustomAttribute<DescriptionAttribute>()?.Description;
}
