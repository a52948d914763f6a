using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Survival;

/// <summary>Small tables for the words of survival.</summary>
internal static class SurvivalFrames
{
    /// <summary>survival::lung.</summary>
    public static DataFrame Lung => Of([.. new[] { "inst", "time", "status", "age", "sex", "ph.ecog", "wt.loss" }.Select(name => (name, RDataSet.Load("lung")[name]))]);

    public static DataFrame Of(params (string Name, double[] Values)[] columns) => new([.. columns.Select(column => DataColumn.Of(column.Name, column.Values))]);

    public static Dictionary<string, DataFrame> File(DataFrame rows) => new() { ["newdata"] = rows };
}
