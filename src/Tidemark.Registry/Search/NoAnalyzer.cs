using Lucene.Net.Analysis;

namespace Tidemark.Registry.Search;

/// <summary>Stands where Lucene wants an analyzer: every field comes with its tokens.</summary>
internal sealed class NoAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        throw new NotSupportedException($"The field {fieldName} came without its tokens.");
}
