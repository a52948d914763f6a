using System.CommandLine;
using Tidemark.Conduct.Response;
using Tidemark.Protocol;

namespace Tidemark.Cli.Response;

/// <summary><c>tidemark response DIR|tu.csv,tr.csv[,rs.csv]</c>.</summary>
internal static class ResponseCommand
{
    private static readonly Argument<string> Source = new("SOURCE") { Description = "Study folder, or SDTM's TU and TR (and RS) as CSV: tu.csv,tr.csv[,rs.csv]" };
    private static readonly Option<string?> Dm = new("--dm") { Description = "SDTM's DM: start and death" };
    private static readonly Option<string?> Ex = new("--ex") { Description = "SDTM's EX: start of treatment, where DM does not give it" };
    private static readonly Option<string?> Ds = new("--ds") { Description = "SDTM's DS: death, where DM does not give it" };
    private static readonly Option<EndpointReading?> Reading = new("--reading") { Description = "Whose reading of progression-free survival: fda (default) or ema; in a study folder the protocol's own rules" };
    private static readonly Option<double?> Confirmation = new("--confirmation-days") { Description = "Least days between a response and its confirmation (28)" };
    private static readonly Option<double?> Stable = new("--minimum-stable-days") { Description = "Least days from start for stable disease (42)" };
    private static readonly Option<double?> Interval = new("--scan-interval-days") { Description = "Planned days between scans (42); two missed scans and the window censor in the FDA reading" };
    private static readonly Option<double?> Window = new("--scan-window-days") { Description = "Allowed deviation of a scan in days (7)" };
    private static readonly Option<int?> NotEvaluable = new("--not-evaluable-between") { Description = "Assessments of NE between a response and its confirmation (1)" };

    private static readonly Option<string?> Figures = new("--figures") { Description = "Also draw waterfall, spider and swimmer into this HTML file" };

    public static Command Create()
    {
        var command = new Command("response", "Derive tumor response (RECIST 1.1) from lesions, say why, and set it beside the reader's own call")
        {
            Source, Dm, Ex, Ds, Reading, Confirmation, Stable, Interval, Window, NotEvaluable, Figures,
        };
        command.SetAction(Derive);
        return command;
    }

    private static int Derive(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        var outcome = Drawn(DeriveResponse.Run(parsed.GetValue(Source)!, OptionsOf(parsed)), parsed.GetValue(Figures));
        if (parsed.GetValue(CommandLine.Json))
        {
            ResponseJson.Write(outcome, output);
        }
        else
        {
            FindingPrinter.Write(outcome.Findings, output);
            if (outcome.Value is { } study)
            {
                ResponseTable.Write(study, output);
            }
        }

        return outcome.Stopped ? ExitCode.Findings : ExitCode.Done;
    }

    private static Outcome<DerivedStudy> Drawn(Outcome<DerivedStudy> outcome, string? file) =>
        file is not null && outcome.Value is { } study && DrawResponse.Run(study, file) is { } fault ? outcome with { Findings = [.. outcome.Findings, fault] } : outcome;

    private static ResponseOptions OptionsOf(ParseResult parsed) => new()
    {
        Demographics = parsed.GetValue(Dm),
        Exposure = parsed.GetValue(Ex),
        Disposition = parsed.GetValue(Ds),
        Reading = parsed.GetValue(Reading),
        ConfirmationDays = parsed.GetValue(Confirmation),
        MinimumStableDays = parsed.GetValue(Stable),
        ScanIntervalDays = parsed.GetValue(Interval),
        ScanWindowDays = parsed.GetValue(Window),
        NotEvaluableBetween = parsed.GetValue(NotEvaluable),
    };
}
