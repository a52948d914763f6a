namespace Tidemark.Statistics.Formulas;

/// <summary>A covariance structure within subjects, as the R package mmrm writes it: <c>us(visit | id)</c>, <c>cs(visit | arm / id)</c>.</summary>
/// <param name="Structure">Its name: us, cs, csh, ar1, ar1h, toep, toeph, ad, adh, sp_exp.</param>
/// <param name="Visit">The visit of each row, where it is categories or distinct numbers.</param>
/// <param name="Group">The group whose covariance is its own; null where all share one.</param>
/// <param name="Subject">The subject of each row.</param>
public sealed record CovarianceTerm(string Structure, Factor Visit, Factor? Group, Factor Subject);
