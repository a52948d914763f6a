using Tidemark.Benchmarks;
using Tidemark.Benchmarks.Registry;

Peers.Root = args is [var root, ..] ? Path.GetFullPath(root) : Directory.GetCurrentDirectory();
if (args is [_, "registry-quality", var shared])
{
    return RegistryQuality.Print(shared, Console.Out);
}

using var study = new FoundingStudy();
var all = Comparisons.All(study).ToList();
var rows = all.Where(row => args.Length < 2 || row.Name.Contains(args[1], StringComparison.OrdinalIgnoreCase)).ToList();
if (rows.Count == 0)
{
    Console.Error.WriteLine($"No comparison has '{args[1]}' in its name.");
    return 2;
}

var measured = Table.Print(rows, Console.Out);
Results.Write(all.Select(row => row.Name), measured);
return measured.All(row => row.Ours != Table.DidNotRun) ? 0 : 1;
