namespace Tidemark.Statistics.Formulas;

/// <summary>
/// The variables of a formula that is no model: <c>~ x + y</c>, <c>y ~ x | g</c>, <c>row ~ column + strata(s)</c>,
/// <c>y ~ day/run</c>. Theory: docs/theory/formulas.md.
/// </summary>
public sealed class VariableFrame
{
    private readonly DataFrame data;

    internal VariableFrame(DataFrame data) => this.data = data;

    /// <summary>Indices of the rows kept, in the order of the data.</summary>
    public required int[] Rows { get; init; }

    /// <summary>Number of rows kept.</summary>
    public int Count => Rows.Length;

    /// <summary>Number of rows dropped because something in them is missing.</summary>
    public int Dropped => data.Rows - Rows.Length;

    /// <summary>Before the tilde: one variable, or none where it is absent or Surv().</summary>
    public required IReadOnlyList<Variable> Left { get; init; }

    /// <summary>Between tilde and bar: the variables of all terms in order of appearance; none for <c>~ 1</c>.</summary>
    public required IReadOnlyList<Variable> Right { get; init; }

    /// <summary>After the bar; empty where there is none.</summary>
    public required IReadOnlyList<Variable> Given { get; init; }

    /// <summary>What stands before the tilde where it is Surv().</summary>
    public SurvivalResponse? Survival { get; init; }

    /// <summary>The combinations of the strata() terms; null where there is none.</summary>
    public Factor? Strata { get; init; }

    /// <summary>The argument of cluster(); null where there is none.</summary>
    public Factor? Cluster { get; init; }

    /// <summary>What happened on the way.</summary>
    public required IReadOnlyList<StatisticalWarning> Warnings { get; init; }

    /// <summary>Numbers of a column on the rows kept.</summary>
    /// <param name="name">A column that is numeric.</param>
    /// <exception cref="ArgumentException">There is no such column, or it is text.</exception>
    public double[] Column(string name) => data[name] is { IsNumeric: true } column
        ? CodedVariable.Taken(column.Numbers, Rows)
        : throw new ArgumentException($"There is no numeric column {name}.", nameof(name));

    /// <summary>Makes the frame of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="data">The data.</param>
    /// <param name="options">How; default complete rows.</param>
    public static VariableFrameReading Of(Formula formula, DataFrame data, VariableFrameOptions? options = null) =>
        new VariableFrameBuilder(formula, data, options ?? new VariableFrameOptions()).Read();
}
