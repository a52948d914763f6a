using Tidemark.Protocol;

namespace Tidemark.Reporting.Checklists;

/// <summary>A place that can answer a checklist item.</summary>
public abstract record ChecklistPlace
{
    /// <summary>The sections of a kind of analysis that were carried out.</summary>
    public static ChecklistPlace Of<T>()
        where T : PlannedAnalysis => new AnalysisPlace(typeof(T));

    /// <summary>Those among them that adjust for covariates.</summary>
    public static ChecklistPlace Adjusted<T>()
        where T : PlannedAnalysis => new AnalysisPlace(typeof(T)) { OnlyAdjusted = true };

    /// <summary>A fixed place of the report.</summary>
    public static ChecklistPlace At(string anchor, string label) => new FixedPlace(anchor, label);
}

/// <summary>A fixed place.</summary>
/// <param name="Anchor">Anchor.</param>
/// <param name="Label">Words of the link.</param>
public sealed record FixedPlace(string Anchor, string Label) : ChecklistPlace;

/// <summary>Sections of one kind of analysis.</summary>
/// <param name="Kind">The planned analysis' type.</param>
public sealed record AnalysisPlace(Type Kind) : ChecklistPlace
{
    /// <summary>Only analyses whose plan names covariates.</summary>
    public bool OnlyAdjusted { get; init; }

    /// <summary>Whether an analysis is of this kind.</summary>
    public bool Includes(PlannedAnalysis plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.GetType() == Kind && (!OnlyAdjusted || plan is LandmarkSurvival { Covariates.Count: > 0 } or TimeDependentCox { Covariates.Count: > 0 });
    }
}
