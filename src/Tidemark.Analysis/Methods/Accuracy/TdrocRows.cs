using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>What <c>tdroc</c> works on.</summary>
/// <param name="Frame">The variables of the formula.</param>
/// <param name="Survival">Follow-up.</param>
/// <param name="Labels">Names of the markers.</param>
/// <param name="Markers">Their values.</param>
/// <param name="Times">The horizons.</param>
internal sealed record TdrocRows(VariableFrame Frame, SurvivalResponse Survival, string[] Labels, double[][] Markers, double[] Times);
