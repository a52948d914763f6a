using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tidemark.Interchange.Yaml;

/// <summary>YAML text to nodes with places. Duplicate keys are kept, so that all of them can be named.</summary>
internal sealed class YamlTree
{
    /// <summary>Deeper nesting is a fault of the file, not a document.</summary>
    private const int DeepestLevel = 32;

    private readonly string file;
    private readonly List<Finding> findings = [];
    private readonly Parser parser;

    private YamlTree(string file, string text)
    {
        this.file = file;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads one document. The node is null where nothing can be read; the findings then say why.</summary>
    public static (YamlNode? Root, IReadOnlyList<Finding> Findings) Read(string file, string text)
    {
        var tree = new YamlTree(file, text);
        return (tree.Document(), tree.findings);
    }

    private YamlNode? Document()
    {
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                var root = Node(0);
                parser.Consume<DocumentEnd>();
                NoSecondDocument();
                return root;
            }

            findings.Add(new(FindingCodes.FileEmpty, $"{file} holds no YAML document.", new(file, 1)));
        }
        catch (YamlException fault)
        {
            findings.Add(new(FindingCodes.BrokenYaml, fault.Message, Place(fault.Start)));
        }

        return null;
    }

    private void NoSecondDocument()
    {
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            findings.Add(new(FindingCodes.YamlFeature, "A second document starts here; only the first was read.", Place(second.Start)));
        }
    }

    private YamlNode Node(int level)
    {
        if (level > DeepestLevel)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"Nested deeper than {DeepestLevel} levels.");
        }

        var current = parser.Consume<ParsingEvent>();
        switch (current)
        {
            case Scalar scalar:
                Plain(scalar);
                return new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column);
            case SequenceStart start:
                Plain(start);
                return Sequence(start, level);
            case MappingStart start:
                Plain(start);
                return Mapping(start, level);
            default:
                findings.Add(new(FindingCodes.YamlFeature, "An alias (*name) is not read.", Place(current.Start)));
                return new YamlScalar("", false, (int)current.Start.Line, (int)current.Start.Column);
        }
    }

    private YamlSequence Sequence(SequenceStart start, int level)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(level + 1));
        }

        return new(items, (int)start.Start.Line, (int)start.Start.Column);
    }

    private YamlMapping Mapping(MappingStart start, int level)
    {
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(level + 1);
            var value = Node(level + 1);
            if (key is YamlScalar name)
            {
                entries.Add(new(name, value));
            }
            else
            {
                findings.Add(new(FindingCodes.YamlFeature, "A key is a word, not a list or mapping.", new(file, key.Line, key.Column)));
            }
        }

        return new(entries, (int)start.Start.Line, (int)start.Start.Column);
    }

    private void Plain(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            findings.Add(new(FindingCodes.YamlFeature, $"An anchor (&{node.Anchor}) is not read.", Place(node.Start)));
        }
    }

    private Where Place(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
