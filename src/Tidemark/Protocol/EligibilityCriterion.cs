using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>One eligibility criterion: its text and, where it can be checked, its rule.</summary>
public sealed record EligibilityCriterion(
    [property: Description("Identifier, e.g. I1 or E2.")] string Id,
    [property: Description("Inclusion or exclusion.")] EligibilityKind Kind,
    [property: Description("The criterion as written.")] string Text,
    [property: Description("Where the text comes from: the registry record or this protocol's addition.")] StatementSource Source = StatementSource.Registry,
    [property: Description("The criterion as a rule that data can be checked against.")] EligibilityRule? Rule = null);
