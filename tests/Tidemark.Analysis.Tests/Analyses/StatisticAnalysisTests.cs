using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Tests.Analyses;

public sealed class StatisticAnalysisTests
{
    [Fact]
    public void A_formula_of_the_plan_reads_covariates_endpoints_and_measurements_of_each_subject()
    {
        var result = Ask("lm", "log2_M_BL ~ age + PFS_days + regimen");
        Assert.False(result.Refused);
        Assert.Equal(["(Intercept)", "age", "PFS_days", "regimenB"], result.Numbers.Where(number => number.Name.EndsWith(".estimate", StringComparison.Ordinal)).Select(number => number.Name[..^9]));
        Assert.Equal(result.Tests.Count, result.Answer!.N > 0 ? 4 : 0);
    }

    [Fact]
    public void A_table_of_measurements_has_the_columns_of_their_subjects() =>
        Assert.Equal(30, Ask("describe", "~ age", AnalysisTable.Subjects).N);

    [Fact]
    public void Restricted_to_a_regimen_only_its_subjects_are_read() =>
        Assert.Equal(10, Run("describe", "~ age", AnalysisTable.Subjects, "B").N);

    [Fact]
    public void An_unknown_column_refuses_the_analysis_and_says_so()
    {
        var result = Ask("lm", "agge ~ regimen");
        Assert.True(result.Refused);
        Assert.Equal(FindingCodes.FormulaRefused, Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void An_unknown_method_refuses_the_analysis() =>
        Assert.Equal(FindingCodes.UnknownMethod, Assert.Single(Ask("coxx", "age ~ 1").Findings).Code);

    [Fact]
    public void Time_from_origin_against_a_later_visit_is_warned_of() =>
        Assert.Contains(Ask("cox", "Surv(PFS_days, PFS_event) ~ logRatio_M_C2").Findings, finding => finding.Code == FindingCodes.ImmortalTime);

    [Fact]
    public void Time_from_origin_against_baseline_is_not() =>
        Assert.DoesNotContain(Ask("cox", "Surv(PFS_days, PFS_event) ~ log2_M_BL").Findings, finding => finding.Code == FindingCodes.ImmortalTime);

    private static StatisticResult Ask(string method, string formula, AnalysisTable table = AnalysisTable.Subjects) => Run(method, formula, table, null);

    private static StatisticResult Run(string method, string formula, AnalysisTable table, string? regimen) =>
        StatisticAnalysis.Run(WorkedCohort.Cut().Context(), new Statistic { Id = "s", Title = "S", Method = method, Formula = formula, Table = table }, regimen);
}
