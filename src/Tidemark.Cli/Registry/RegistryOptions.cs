using System.CommandLine;

namespace Tidemark.Cli.Registry;

/// <summary>What the verbs of the registry have in common.</summary>
internal static class RegistryOptions
{
    /// <summary>The folder of store, index and word lists.</summary>
    public static Option<string> Folder() => new("--registry")
    {
        Description = "Folder of the registry: records, index, synonyms.txt and lexicon.txt of your own",
        DefaultValueFactory = _ => "registry",
    };

    /// <summary>A trial's number.</summary>
    public static Argument<string> Trial() => new("NCT") { Description = "Number of the trial, e.g. NCT06492447" };

    /// <summary>How many.</summary>
    public static Option<int> Limit(int otherwise) => new("--limit") { Description = "Trials at most", DefaultValueFactory = _ => otherwise };
}
