namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>A formula cannot be read or does not fit the data.</summary>
    public static readonly FindingCode FormulaRefused = new(
        "TM-E001",
        Severity.Error,
        "Formula not understood",
        "Correct the formula at the character named; docs/stats/formulas.md lists what a formula may hold.");

    /// <summary>The word is not one of the engine's.</summary>
    public static readonly FindingCode UnknownMethod = new(
        "TM-E002",
        Severity.Error,
        "Unknown method",
        "Take one of the methods that tidemark stats --help lists.");

    /// <summary>An option has a value that it cannot have.</summary>
    public static readonly FindingCode OptionRefused = new(
        "TM-E003",
        Severity.Error,
        "Option not understood",
        "The help of the method lists its options with their defaults.");

    /// <summary>The formula is sound, but not of a form the method takes.</summary>
    public static readonly FindingCode FormOfFormula = new(
        "TM-E004",
        Severity.Error,
        "Formula of another form",
        "Write the formula in one of the forms that the page of the method lists.");

    /// <summary>A column that the question needs is not in the data.</summary>
    public static readonly FindingCode ColumnNotInData = new(
        "TM-E005",
        Severity.Error,
        "Column not in the data",
        "Name a column of the file's header; names are case-sensitive, unusual ones stand in backticks.");

    /// <summary>The values cannot be what the method needs.</summary>
    public static readonly FindingCode ValuesDoNotFit = new(
        "TM-E006",
        Severity.Error,
        "Values do not fit the method",
        "Correct the values named, or ask a method that takes them.");

    /// <summary>After dropping incomplete rows too little is left to answer at all.</summary>
    public static readonly FindingCode NothingToAnalyze = new(
        "TM-E007",
        Severity.Error,
        "Nothing left to analyze",
        "Look which columns of the formula are empty; rows with a missing value are left out.");

    /// <summary>Time to an event counted from origin, by a covariate that only those have who lived until it was measured.</summary>
    public static readonly FindingCode ImmortalTime = new(
        "TM-E008",
        Severity.Warning,
        "Immortal time",
        "Use landmarkSurvival or the method landmark, or enter the marker as a time-dependent covariate.");
}
