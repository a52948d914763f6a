using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Methods.Proportions;

/// <summary>R's words for the adjustments of p values.</summary>
internal static class AdjustWords
{
    /// <summary>The option.</summary>
    public static MethodOption Option(string name, string description) =>
        MethodOption.Among(name, description, "holm", "hochberg", "hommel", "bonferroni", "BH", "BY", "fdr", "none");

    /// <summary>What was chosen.</summary>
    public static AdjustMethod Chosen(Question question, string option) => question.Text(option) switch
    {
        "hochberg" => AdjustMethod.Hochberg,
        "hommel" => AdjustMethod.Hommel,
        "bonferroni" => AdjustMethod.Bonferroni,
        "BH" or "fdr" => AdjustMethod.BenjaminiHochberg,
        "BY" => AdjustMethod.BenjaminiYekutieli,
        "none" => AdjustMethod.None,
        _ => AdjustMethod.Holm,
    };
}
