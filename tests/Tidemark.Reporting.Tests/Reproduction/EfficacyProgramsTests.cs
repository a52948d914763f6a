using Tidemark.Analysis;
using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Analysis.Tests.Efficacy;
using Tidemark.Protocol;
using Tidemark.Reporting.Reproduction;
using Tidemark.Testing;

namespace Tidemark.Reporting.Tests.Reproduction;

/// <summary>The programs that set the marker against outcome, against R, in every branch that a plan can ask for.</summary>
public sealed class EfficacyProgramsTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(6)]
    public void R_gives_every_number_again(double limit)
    {
        var context = Cohorts.Forty(limit: limit).Context();
        var files = ReproductionFolder.Write(context.Study, context.Cut, context.Data, [.. Results(context)], "test");
        var folder = Directory.CreateTempSubdirectory("tidemark-efficacy-");
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text);
            }

            var run = OtherProgram.Rscript(["survival", "pROC", "jsonlite"], Path.Combine(folder.FullName, "reproduce", "run-all.R"));
            Assert.True(run.ExitCode == 0, run.Error + string.Join('\n', run.Output.Split('\n').Where(line => !line.TrimEnd().EndsWith("ok", StringComparison.Ordinal))));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static IEnumerable<AnalysisResult> Results(AnalysisContext context)
    {
        var size = new ChangeVersusTumorSize { Id = "size", Title = "Size", Analyte = "M", Visit = "C2" };
        yield return ChangeVersusTumorSizeAnalysis.Run(context, size, null);
        yield return ChangeVersusTumorSizeAnalysis.Run(context, size with { Id = "size-day", Scan = ScanChoice.NearestToDay, ScanDay = 90 }, "A");
        yield return ChangeByResponseAnalysis.Run(context, new() { Id = "response", Title = "Response", Analyte = "M", Visit = "C2" }, null);
        yield return RepeatedCorrelationAnalysis.Run(context, new() { Id = "course", Title = "Course", Analyte = "M" }, null);
        var roc = new ResponseRoc { Id = "roc", Title = "ROC", Analyte = "M", Visit = "C2", CutOffs = [-20, -10], Replicates = 50, Confirmed = false };
        yield return ResponseRocAnalysis.Run(context, roc, null);
        yield return ResponseRocAnalysis.Run(context, roc with { Id = "roc-level", Variable = MarkerVariable.Level, CutOffs = [10], Confirmed = true }, null);
        yield return LeadTimeAnalysis.Run(context, new() { Id = "lead", Title = "Lead", Analyte = "M", Endpoint = "PFS" }, null);
        var summary = new SurvivalSummary { Id = "summary", Title = "PFS", Endpoint = "PFS", GroupCovariate = "ecog", BaselineAnalyte = "M", CutOffs = ["c15", "c11"] };
        yield return SurvivalSummaryAnalysis.Run(context, summary, null);
        yield return SurvivalSummaryAnalysis.Run(context, summary with { Id = "summary-a", GroupCovariate = "site" }, "A");
        var cox = new TimeDependentCox { Id = "cox", Title = "Cox", Endpoint = "PFS", Analytes = ["M"] };
        yield return TimeDependentCoxAnalysis.Run(context, cox, "A");
        yield return TimeDependentCoxAnalysis.Run(context, cox with { Id = "cox-adjusted", Covariates = ["age", "site"] }, null);
        foreach (var plan in Landmarks())
        {
            yield return LandmarkSurvivalAnalysis.Run(context, plan, null);
        }
    }

    private static IEnumerable<LandmarkSurvival> Landmarks()
    {
        var plan = new LandmarkSurvival { Id = "landmark", Title = "Landmark", Endpoint = "PFS", Analyte = "M", Visit = "C2", LandmarkDay = 56, CutOff = -10 };
        yield return plan;
        yield return plan with { Id = "landmark-sd", Grouping = MarkerGrouping.Continuous, Covariates = ["age", "site"] };
        yield return plan with { Id = "landmark-own", CountFrom = SurvivalOrigin.OwnVisit, Covariates = ["ecog"] };
        yield return plan with { Id = "landmark-response", Grouping = MarkerGrouping.BestResponse };
        yield return plan with { Id = "landmark-supplied", Grouping = MarkerGrouping.SuppliedGroup, GroupCovariate = "site", LandmarkDay = 40 };
    }
}
