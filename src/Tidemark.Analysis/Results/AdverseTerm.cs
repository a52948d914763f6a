namespace Tidemark.Analysis.Results;

/// <summary>Subjects with an adverse event of one term, each once at the worst grade.</summary>
/// <param name="Key">Name among the numbers.</param>
/// <param name="Label">The term, or what the row counts.</param>
/// <param name="ByGrade">Subjects by worst grade, 1 to 5.</param>
/// <param name="Serious">Subjects with a serious one.</param>
/// <param name="Related">Subjects with one judged related.</param>
/// <param name="OfInterest">True for a term that has a row even when rare.</param>
public sealed record AdverseTerm(string Key, string Label, IReadOnlyList<int> ByGrade, int Serious, int Related, bool OfInterest)
{
    /// <summary>Subjects with any grade.</summary>
    public int Any => ByGrade.Sum();

    /// <summary>Subjects with worst grade 3 or more.</summary>
    public int Severe => ByGrade[2] + ByGrade[3] + ByGrade[4];

    /// <summary>Subjects with worst grade 5.</summary>
    public int Fatal => ByGrade[4];
}
