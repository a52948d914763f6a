namespace Tidemark.Statistics.Formulas;

/// <summary>What is wrong with a formula or with the data it names, and where.</summary>
/// <param name="Position">Zero-based position of the guilty character in the text of the formula.</param>
/// <param name="Length">Number of characters concerned; 0 where something is missing at the end.</param>
/// <param name="Message">What is wrong; names the guilty input.</param>
/// <param name="NextStep">What to do about it.</param>
public sealed record FormulaFault(int Position, int Length, string Message, string NextStep);
