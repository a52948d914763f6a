namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>The command line was not understood; the exit code is 2.</summary>
    public static readonly FindingCode CommandLine = new(
        "TM-C001",
        Severity.Error,
        "Command line not understood",
        "Run the command with --help for its words and options.");

    /// <summary>Tidemark itself failed; the exit code is 3.</summary>
    public static readonly FindingCode OurFault = new(
        "TM-C002",
        Severity.Error,
        "A fault of Tidemark",
        "Run it again with --debug and report what it prints: this is a fault of ours, not of your data.");
}
