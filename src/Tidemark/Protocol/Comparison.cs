namespace Tidemark.Protocol;

/// <summary>Comparison operators of eligibility rules and conditions.</summary>
public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
}
