namespace Tidemark.Protocol;

/// <summary>R's words of <c>p.adjust</c>.</summary>
public enum MultiplicityMethod
{
    None,
    Holm,
    Hochberg,
    Bonferroni,
    BH,
}
