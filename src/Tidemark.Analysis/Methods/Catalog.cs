using Tidemark.Analysis.Methods.Accuracy;
using Tidemark.Analysis.Methods.Agreement;
using Tidemark.Analysis.Methods.Bootstrap;
using Tidemark.Analysis.Methods.Correlation;
using Tidemark.Analysis.Methods.Descriptive;
using Tidemark.Analysis.Methods.LinearModels;
using Tidemark.Analysis.Methods.MeasurementError;
using Tidemark.Analysis.Methods.MixedModels;
using Tidemark.Analysis.Methods.Power;
using Tidemark.Analysis.Methods.Proportions;
using Tidemark.Analysis.Methods.Ranks;
using Tidemark.Analysis.Methods.Survival;

namespace Tidemark.Analysis.Methods;

/// <summary>Every method that <c>tidemark stats</c> knows, in the order of the page of the command.</summary>
public static class Catalog
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        DescribeWord.Method,
        ChangeWord.Method,
        CorWord.Method,
        PcorWord.Method,
        RmcorrWord.Method,
        TTestWord.Method,
        OneWayWord.Method,
        WilcoxonWord.Method,
        WilcoxonWord.RankSum,
        KruskalWord.Method,
        FriedmanWord.Method,
        JonckheereWord.Method,
        KmWord.Method,
        LogRankWord.Method,
        CoxWord.Method,
        CoxZphWord.Method,
        ConcordanceWord.Method,
        RmstWord.Method,
        LandmarkWord.Method,
        TurnbullWord.Method,
        SurvregWord.Method,
        ProportionWord.Method,
        ProportionsWord.Method,
        FisherWord.Method,
        McNemarWord.Method,
        CmhWord.Method,
        PAdjustWord.Method,
        LmWord.Method,
        GlmWord.Method,
        FirthWord.Method,
        TobitWord.Method,
        SimexWord.Method,
        RegcalWord.Method,
        LmmWord.Method,
        RocWord.Method,
        RocCompareWord.Method,
        CutpointWord.Method,
        TdrocWord.Method,
        DemingWord.Method,
        PassingBablokWord.Method,
        BlandAltmanWord.Method,
        CccWord.Method,
        IccWord.Method,
        KappaWord.Method,
        RcvWord.Method,
        PrecisionWord.Method,
        PowerWord.Method,
        BootstrapWord.Method,
    ];

    /// <summary>The method of a word; null where there is none.</summary>
    /// <param name="word">The word, for example <c>cox</c>.</param>
    public static Method? Of(string word) => All.FirstOrDefault(method => method.Word == word);
}
