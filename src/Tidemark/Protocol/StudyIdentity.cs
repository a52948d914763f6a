using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>Which study this is.</summary>
public sealed record StudyIdentity(
    [property: Description("Short identifier, e.g. the NCT number.")] string Id,
    [property: Description("Title for the report.")] string Title,
    [property: Description("Origin and licence of the data, printed in the report.")] string? DataSource = null,
    [property: Description("The word for the people in it, plural: women, people.")] string SubjectsNoun = "subjects");
