namespace Tidemark.Cli;

/// <summary>What a command ended with; the same four everywhere in Tidemark.</summary>
internal static class ExitCode
{
    /// <summary>Done; warnings and notes may have been printed.</summary>
    public const int Done = 0;

    /// <summary>A finding of severity error stopped the work.</summary>
    public const int Findings = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>A fault of Tidemark.</summary>
    public const int Fault = 3;
}
