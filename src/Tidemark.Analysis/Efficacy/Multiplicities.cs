using Tidemark.Protocol;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Efficacy;

/// <summary>The plan's words of multiplicity as methods of adjustment.</summary>
internal static class Multiplicities
{
    public static double[] Adjust(MultiplicityMethod method, IReadOnlyList<double> p) => PAdjust.Adjust(p, method switch
    {
        MultiplicityMethod.Holm => AdjustMethod.Holm,
        MultiplicityMethod.Hochberg => AdjustMethod.Hochberg,
        MultiplicityMethod.Bonferroni => AdjustMethod.Bonferroni,
        MultiplicityMethod.BH => AdjustMethod.BenjaminiHochberg,
        _ => AdjustMethod.None,
    });
}
