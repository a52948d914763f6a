namespace Tidemark.Statistics.Formulas;

/// <summary>Keeps the first fault that is reported; the work goes on with values of no meaning until its end.</summary>
internal sealed class FaultKeeper
{
    public FormulaFault? First { get; private set; }

    public void Report(int position, int length, string message, string nextStep) =>
        First ??= new FormulaFault(position, length, message, nextStep);

    public void Report(Expression at, string message, string nextStep) => Report(at.Position, at.Length, message, nextStep);
}
