namespace Tidemark.Benchmarks;

/// <summary>One row of the table: the same work done by us and by R.</summary>
/// <param name="Name">What is done, with its size.</param>
/// <param name="Ours">Measures ours; null where it cannot run here.</param>
/// <param name="Peer">Measures R's; null where R or a package is not on this machine.</param>
internal sealed record Comparison(string Name, Func<Timing?> Ours, Func<Timing?> Peer)
{
    /// <summary>Compares work inside a process: start-up, reading and package loading are not in it.</summary>
    /// <param name="name">What is done, with its size.</param>
    /// <param name="ours">The work, repeated after a warm-up.</param>
    /// <param name="script">Program under <c>benchmarks/R</c> that prints the seconds of each repetition, one a line.</param>
    public static Comparison InProcess(string name, Action ours, string script) =>
        new(name, () => Timing.OfWork(ours), () => Peers.TimesPrintedBy(script));

    /// <summary>Compares whole processes from start to exit, files in the disk cache.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="arguments">Arguments of the published <c>tidemark</c>.</param>
    /// <param name="script">Program under <c>benchmarks/R</c> that does the same.</param>
    /// <param name="scriptArguments">Its arguments.</param>
    public static Comparison WholeProcess(string name, string[] arguments, string script, params string[] scriptArguments) =>
        new(name, () => Peers.Published is { } file ? Timing.OfProcess(file, arguments) : null, () => Timing.OfProcess("Rscript", ["--vanilla", Peers.Script(script), .. scriptArguments]));
}
