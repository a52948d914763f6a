namespace Tidemark.Analysis.Results;

/// <summary>One hazard ratio of a Cox model (ties by Efron).</summary>
/// <param name="Model">Which model, in words for the report.</param>
/// <param name="Term">What is compared with what, or per how much.</param>
/// <param name="N">Subjects in the model.</param>
/// <param name="Events">Events in the model.</param>
/// <param name="Estimate">Hazard ratio; above 1 means more events. NaN where not estimable.</param>
/// <param name="Low">Lower confidence limit.</param>
/// <param name="High">Upper confidence limit.</param>
/// <param name="PValue">Wald p-value.</param>
/// <param name="Exploratory">True for a comparison that was not fixed in advance.</param>
public sealed record HazardRatio(
    string Model,
    string Term,
    int N,
    int Events,
    double Estimate,
    double Low,
    double High,
    double PValue,
    bool Exploratory = false);
