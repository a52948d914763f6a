using System.CommandLine;

namespace Tidemark.Cli.Tests;

public class CommandLineTests
{
    [Fact]
    public void The_version_is_printed_and_done()
    {
        var run = CliRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("0.1.0", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--no-such-option")]
    [InlineData("no-such-verb")]
    public void A_word_nobody_knows_is_a_usage_mistake_that_names_it_and_the_help(string word)
    {
        var run = CliRun.Of(word);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(word, run.Error, StringComparison.Ordinal);
        Assert.Contains("tidemark --help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_usage_mistake_is_a_finding_for_machines_too()
    {
        var run = CliRun.Of("no-such-verb", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("TM-C001", Assert.Single(run.Findings()).Code);
    }

    [Fact]
    public void A_usage_mistake_below_a_verb_points_to_the_help_of_that_verb()
    {
        var group = new Command("study") { VerbGiving(new Outcome<string>("x", [])) };

        var run = CliRun.Of(CommandLine.Frame(group), "study", "work", "--nix");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("tidemark study work --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deed_without_findings_prints_its_summary_and_is_done()
    {
        var run = CliRun.Of(CommandLine.Frame(VerbGiving(new Outcome<string>("42 subjects", []))), "work");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("42 subjects", run.Output.Trim());
    }

    [Fact]
    public void A_warning_is_printed_and_does_not_stop()
    {
        var warning = new Finding(FindingCodes.NotEstimable, "lead time", new Where("plan.yaml", 12, 3));

        var run = CliRun.Of(CommandLine.Frame(VerbGiving(new Outcome<string>("done", [warning]))), "work");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"plan.yaml:12:3: warning {warning.Code.Id}: lead time", run.Output, StringComparison.Ordinal);
        Assert.Contains(warning.NextStep, run.Output, StringComparison.Ordinal);
        Assert.Contains("done", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_stops_with_exit_code_1_and_without_a_summary()
    {
        var error = new Finding(FindingCodes.GuaranteeTime, "analysis pfs-by-response", new Where("plan.yaml", 40, 5, "origin"));

        var run = CliRun.Of(CommandLine.Frame(VerbGiving(new Outcome<string>("done", [error]))), "work");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("done", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_gives_the_findings_and_nothing_else()
    {
        var error = new Finding(FindingCodes.GuaranteeTime, "群 \"response\"", new Where("plan.yaml", 40, 5, "origin"));

        var run = CliRun.Of(CommandLine.Frame(VerbGiving(new Outcome<string>("done", [error]))), "work", "--json");

        Assert.Equal(1, run.ExitCode);
        var found = Assert.Single(run.Findings());
        Assert.Equal(("TM-A001", "error", "群 \"response\"", "plan.yaml", 40, 5, "origin"), (found.Code, found.Severity, found.Message, found.File, found.Line, found.Column, found.Field));
    }

    [Fact]
    public void Json_of_a_clean_run_is_an_empty_array()
    {
        var run = CliRun.Of(CommandLine.Frame(VerbGiving(new Outcome<string>("done", []))), "work", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Findings());
    }

    [Fact]
    public void A_fault_of_ours_is_one_sentence_and_a_hint_without_a_stack()
    {
        var run = CliRun.Of(CommandLine.Frame(VerbThrowing()), "work");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("the sieve broke", run.Error, StringComparison.Ordinal);
        Assert.Contains("--debug", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Debug_shows_where_a_fault_of_ours_happened()
    {
        var run = CliRun.Of(CommandLine.Frame(VerbThrowing()), "work", "--debug");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("   at ", run.Error, StringComparison.Ordinal);
    }

    private static Command VerbGiving(Outcome<string> outcome)
    {
        var verb = new Command("work");
        verb.Does((_, _) => outcome, (value, output) => output.WriteLine(value));
        return verb;
    }

    private static Command VerbThrowing()
    {
        var verb = new Command("work");
        verb.Does<string>((_, _) => throw new InvalidOperationException("the sieve broke"), (_, _) => { });
        return verb;
    }
}
