namespace Tidemark.Protocol;

/// <summary>Lets a file write a bare word for the record: it stands for the one member named here.</summary>
/// <param name="member">Name of the member.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ScalarShorthandAttribute(string member) : Attribute
{
    /// <summary>Name of the member.</summary>
    public string Member { get; } = member;
}
