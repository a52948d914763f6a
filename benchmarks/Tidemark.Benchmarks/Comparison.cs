namespace Tidemark.Benchmarks;

/// <summary>One row of the table: the same work done by us and by R.</summary>
/// <param name="Name">What is done, with its size.</param>
/// <param name="Rounds">How often the two take turns, so that what else the machine does falls on both.</param>
/// <param name="Ours">Measures ours; null where it cannot run here.</param>
/// <param name="Peer">Measures R's; null where R or a package is not on this machine.</param>
internal sealed record Comparison(string Name, int Rounds, Func<Timing?> Ours, Func<Timing?> Peer)
{
    /// <summary>How many times faster the issue asks ours to be; null where the row only informs.</summary>
    public double? Target { get; init; }

    /// <summary>Compares work inside a process: start-up and package loading are not in it.</summary>
    /// <param name="name">What is done, with its size.</param>
    /// <param name="ours">The work, repeated after a warm-up.</param>
    /// <param name="script">Program under <c>benchmarks/R</c> that prints the seconds of each repetition, one a line.</param>
    /// <param name="scriptArguments">Its arguments, made as the row is measured.</param>
    public static Comparison InProcess(string name, Action ours, string script, Func<IReadOnlyList<string>> scriptArguments) =>
        new(name, 2, () => Timing.OfWork(ours), () => Peers.TimesPrintedBy(script, scriptArguments()));

    /// <summary>Compares work with other work of this process, for example with sorting the same keys.</summary>
    /// <param name="name">What is done, with its size and the peer.</param>
    /// <param name="ours">The work.</param>
    /// <param name="peer">The other work.</param>
    public static Comparison WithWork(string name, Action ours, Action peer) => new(name, 2, () => Timing.OfWork(ours), () => Timing.OfWork(peer));

    /// <summary>Compares whole processes from start to exit, files in the disk cache.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="arguments">Arguments of the published <c>tidemark</c>.</param>
    /// <param name="script">Program under <c>benchmarks/R</c> that does the same.</param>
    /// <param name="scriptArguments">Its arguments.</param>
    public static Comparison WholeProcess(string name, string[] arguments, string script, params string[] scriptArguments) => new(
        name,
        6,
        () => Peers.Published is { } file ? Timing.OfProcess(file, arguments) : null,
        () => Timing.OfProcess("Rscript", ["--vanilla", Peers.Script(script), .. scriptArguments]));

    /// <summary>Lets the two take turns; the first turn of each warms the disk cache where there are more than two.</summary>
    public (Timing? Ours, Timing? Peer) Measure()
    {
        var turns = Enumerable.Range(0, Rounds).Select(_ => (Ours: Ours(), Peer: Peer())).ToList();
        var counted = turns.Skip(Rounds > 2 ? 1 : 0).ToList();
        return (Timing.Together(counted.Select(turn => turn.Ours)), Timing.Together(counted.Select(turn => turn.Peer)));
    }
}
