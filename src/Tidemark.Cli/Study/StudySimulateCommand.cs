using System.CommandLine;
using System.Globalization;
using Tidemark.Conduct.Study;
using Tidemark.Simulation;
using Tidemark.Study;

namespace Tidemark.Cli.Study;

/// <summary><c>tidemark study simulate DIR --cohort null|moderate|trap --seed N</c>.</summary>
internal static class StudySimulateCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Study folder made by 'study new'; its data are replaced" };
        var cohort = new Option<CohortKind>("--cohort") { Description = "null (no link), moderate, or trap (lot change and informative dropout)", DefaultValueFactory = _ => CohortKind.Moderate };
        var seed = new Option<int?>("--seed") { Description = "Seed; without it the stated rule gives one" };
        var command = new Command("simulate", "Write a simulated cohort of the founding study into a study folder") { folder, cohort, seed };
        command.Does(
            (parsed, step) =>
            {
                step.Report("Simulating, and finding the truth in a very large cohort");
                return SimulateStudy.Run(parsed.GetValue(folder)!, parsed.GetValue(cohort), parsed.GetValue(seed));
            },
            Summarize);
        return command;
    }

    private static void Summarize(SimulatedTruth truth, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Cohort {truth.Cohort}, seed {truth.Seed}. {truth.SeedRule}"));
        foreach (var parameter in truth.Parameters)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {parameter.Name}: {parameter.Value:0.####} ({parameter.Description})"));
        }
    }
}
