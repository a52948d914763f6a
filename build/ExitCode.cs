namespace Tidemark.Build;

/// <summary>What a run ended with; the same four everywhere in Tidemark.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Fault = 3;
}
