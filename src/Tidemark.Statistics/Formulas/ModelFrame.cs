namespace Tidemark.Statistics.Formulas;

/// <summary>
/// A formula that has met its data: the response, the columns of the fixed effects and what belongs to them, on the rows in
/// which nothing is missing. Names, order and coding of columns are those of R's model.matrix. Theory: docs/theory/formulas.md.
/// </summary>
public sealed class ModelFrame
{
    private readonly ModelFrameBuilder origin;

    internal ModelFrame(ModelFrameBuilder origin) => this.origin = origin;

    /// <summary>The formula.</summary>
    public Formula Formula => origin.Formula;

    /// <summary>The data as they were given.</summary>
    public DataFrame Data => origin.Data;

    /// <summary>Indices of the rows kept, in the order of the data.</summary>
    public required int[] Rows { get; init; }

    /// <summary>Number of rows kept.</summary>
    public int Count => Rows.Length;

    /// <summary>Number of rows dropped because something in them is missing.</summary>
    public int Dropped => Data.Rows - Rows.Length;

    /// <summary>The response as R writes it; empty where the formula has none.</summary>
    public string ResponseLabel => Formula.ResponseLabel;

    /// <summary>The numeric response on the rows kept, without NaN; true is 1. Empty where it is text, follow-up or absent.</summary>
    public required double[] Response { get; init; }

    /// <summary>The response where it is categories, or true and false.</summary>
    public Factor? ResponseFactor { get; init; }

    /// <summary>The columns of a response cbind(a, b).</summary>
    public DesignMatrix? ResponseColumns { get; init; }

    /// <summary>The response where it is Surv().</summary>
    public SurvivalResponse? Survival { get; init; }

    /// <summary>The columns of the fixed effects, with "(Intercept)" first where it is in the model.</summary>
    public required DesignMatrix Design { get; init; }

    /// <summary>The terms, without the intercept and without strata() and cluster().</summary>
    public required IReadOnlyList<ModelTerm> Terms { get; init; }

    /// <summary>Whether the constant is in the model.</summary>
    public required bool HasIntercept { get; init; }

    /// <summary>The sum of the offset() terms; null where there is none.</summary>
    public double[]? Offset { get; init; }

    /// <summary>The combinations of the strata() terms; null where there is none.</summary>
    public Factor? Strata { get; init; }

    /// <summary>The argument of cluster(); null where there is none.</summary>
    public Factor? Cluster { get; init; }

    /// <summary>What stands after a bar outside of parentheses: <c>y ~ x | id</c>; null where there is none.</summary>
    public Factor? Group { get; init; }

    /// <summary>The random effects; of <c>(1 | a/b)</c> first b within a.</summary>
    public required IReadOnlyList<RandomTerm> Random { get; init; }

    /// <summary>Covariance structures within subjects.</summary>
    public required IReadOnlyList<CovarianceTerm> Covariances { get; init; }

    /// <summary>What happened on the way: values outside the domain of a function, factors of one level.</summary>
    public required IReadOnlyList<StatisticalWarning> Warnings { get; init; }

    /// <summary>The columns of the data that the fixed effects use.</summary>
    public IReadOnlyList<Predictor> Predictors => origin.Predictors(Rows);

    /// <summary>The factors among the variables of the fixed effects, by their labels, on the rows kept.</summary>
    public IReadOnlyList<Factor> Factors => origin.Factors;

    /// <summary>The fault of a response that is not numeric, to report where a method needs numbers; null where it is.</summary>
    public FormulaFault? ResponseFault => origin.ResponseFault(this);

    /// <summary>Numbers of a column or an expression of columns on the rows kept.</summary>
    /// <param name="name">A column, or an expression such as <c>1/variance</c>.</param>
    /// <exception cref="ArgumentException">It cannot be evaluated: name it in <see cref="ModelFrameOptions.Also"/> to get a fault instead.</exception>
    public double[] Column(string name) => origin.Column(name, Rows);

    /// <summary>Categories of a column on the rows kept.</summary>
    /// <param name="name">A column.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Factor Categories(string name) => origin.Categories(name, Rows);

    /// <summary>The columns of the fixed effects at new rows, with the levels and bases of this frame.</summary>
    /// <param name="data">New rows; the response may be absent. A missing value makes NaN.</param>
    public DesignReading DesignFor(DataFrame data) => origin.DesignFor(data);

    /// <summary>The stratum of new rows, as codes of <see cref="Strata"/>; -1 where it is missing or the fit has not seen it.</summary>
    /// <param name="data">New rows.</param>
    /// <returns>The codes (all 0 where the model has no strata), or the fault.</returns>
    public (int[] Codes, FormulaFault? Fault) StrataFor(DataFrame data) => origin.StrataFor(data, Strata);

    /// <summary>Makes the frame of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="data">The data.</param>
    /// <param name="options">How; default treatment contrasts.</param>
    public static ModelFrameReading Of(Formula formula, DataFrame data, ModelFrameOptions? options = null) =>
        new ModelFrameBuilder(formula, data, options ?? new ModelFrameOptions()).Read();
}
