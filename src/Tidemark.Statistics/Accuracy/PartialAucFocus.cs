namespace Tidemark.Statistics.Accuracy;

/// <summary>The axis on which the range of a partial area lies.</summary>
public enum PartialAucFocus
{
    /// <summary>Area under sensitivity over a range of specificity.</summary>
    Specificity,

    /// <summary>Area under specificity over a range of sensitivity.</summary>
    Sensitivity,
}
