namespace Tidemark.Protocol;

/// <summary>What is done with subjects without a change value.</summary>
public enum MissingChange
{
    Exclude,
    AsNoChange,
}
