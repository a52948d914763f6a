namespace Tidemark.Protocol;

/// <summary>Says that a text (or list of texts) of a plan names something of the study, so that names of nothing are found.</summary>
/// <param name="thing">What it names.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamesAttribute(StudyThing thing) : Attribute
{
    /// <summary>What it names.</summary>
    public StudyThing Thing { get; } = thing;
}
