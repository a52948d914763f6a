namespace Tidemark.Benchmarks.Rooms;

/// <summary>The founding study's whole analysis.</summary>
internal static class FoundingRows
{
    private const string Repeats = "5";

    public static IEnumerable<Comparison> All(FoundingStudy study) =>
    [
        Comparison.WholeProcess("Founding analysis, whole process", ["analyze", study.Folder, "--out", study.Output("ours")],
            "founding-analysis.R", study.Folder, study.Output("theirs")) with { Target = 5 },
        WithoutStartUp("Founding analysis itself: read, analyze, draw", study, study.AnalyzeAndDraw) with { Target = 20 },
        WithoutStartUp("  the same, with everything Tidemark writes beside", study, study.Analyze),
        Comparison.WholeProcess("Start-up, whole process", ["--version"], "start-up.R"),
    ];

    private static Comparison WithoutStartUp(string name, FoundingStudy study, Action work) => new(
        name, 2, () => Timing.OfWork(work), () => Peers.TimesPrintedBy("founding-analysis.R", [study.Folder, study.Output("theirs"), Repeats], isPlain: true));
}
