using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>The rows that a Cox model predicts for: those it was fitted to, or new ones.</summary>
internal sealed class CoxRows
{
    private readonly IReadOnlyList<double[]> columns;
    private readonly int[]? rows;
    private readonly double[]? offset;
    private readonly int[]? strata;
    private readonly SurvivalResponse? response;

    private CoxRows(IReadOnlyList<double[]> columns, int count, int[]? rows, double[]? offset, int[]? strata, SurvivalResponse? response) =>
        (this.columns, Count, this.rows, this.offset, this.strata, this.response) = (columns, count, rows, offset, strata, response);

    public int Count { get; }

    public bool HasFollowUp => response is not null;

    public bool HasStrata => strata is not null;

    /// <summary>The rows of the question: of <c>--newdata</c> where it is given.</summary>
    public static (CoxRows? Rows, Outcome<Answer>? Refusal) Of(Question question, CoxInput input)
    {
        var frame = input.Frame;
        if (question.File("newdata") is not { } data)
        {
            return (new CoxRows([.. input.Covariates.Select(c => (double[])c.Values)], frame.Count, frame.Rows, frame.Offset, frame.Strata?.Codes, frame.Survival), null);
        }

        var reading = frame.DesignFor(data);
        if (reading.Design is not { } design)
        {
            return (null, question.Refused(reading.Fault!));
        }

        double[][] columns = [.. design.Columns.Skip(frame.HasIntercept ? 1 : 0)];
        return (new CoxRows(columns, data.Rows, null, reading.Offset, NewStrata(frame, data), NewResponse(frame, data)), null);
    }

    /// <summary>The number of a row in its file, from 1.</summary>
    public int Number(int i) => (rows?[i] ?? i) + 1;

    public double[] Covariates(int i) => [.. columns.Select(column => column[i])];

    public double Offset(int i) => offset?[i] ?? 0.0;

    public int Stratum(int i) => strata?[i] ?? 0;

    public double Start(int i) => response!.Start?[i] ?? double.NegativeInfinity;

    public double Stop(int i) => response!.Time[i];

    /// <summary>Follow-up of new rows; null where the columns of Surv() are not all there.</summary>
    private static SurvivalResponse? NewResponse(ModelFrame frame, DataFrame data) =>
        On($"{frame.ResponseLabel} ~ 1", data)?.Survival is { } response && response.Time.Length == data.Rows ? response : null;

    /// <summary>Strata of new rows by their names; null where the model has none or the new rows do not say.</summary>
    private static int[]? NewStrata(ModelFrame frame, DataFrame data)
    {
        if (frame.Strata is not { } strata || On($"~ {string.Join(" + ", StrataCalls.Of(frame.Formula.Text))}", data)?.Strata is not { } given || given.Codes.Length != data.Rows)
        {
            return null;
        }

        return Array.ConvertAll(given.Codes, code => code < 0 ? -1 : strata.Levels.ToList().IndexOf(given.Levels[code]));
    }

    private static ModelFrame? On(string text, DataFrame data) =>
        Formula.Parse(text).Formula is { } formula ? ModelFrame.Of(formula, data, new ModelFrameOptions { KeepMissingResponse = true }).Frame : null;
}
