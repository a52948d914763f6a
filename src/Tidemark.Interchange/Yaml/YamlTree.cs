using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tidemark.Interchange.Yaml;

/// <summary>YAML text to nodes with places. Duplicate keys are kept, so that all of them can be named.</summary>
internal sealed class YamlTree
{
    /// <summary>Deeper nesting is a fault of the file, not a document.</summary>
    private const int DeepestLevel = 32;

    /// <summary>Aliases are followed up to so many nodes in all: a "billion laughs" file stops here.</summary>
    private const int MostNodes = 200_000;

    private readonly string file;
    private readonly List<Finding> findings = [];
    private readonly Parser parser;
    private readonly Dictionary<AnchorName, (YamlNode Node, int Size)> anchors = [];
    private int nodes;

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
        var before = nodes++;
        var current = parser.Consume<ParsingEvent>();
        if (level > DeepestLevel || nodes > MostNodes)
        {
            throw new YamlException(current.Start, current.End, $"Nested deeper than {DeepestLevel} levels, or more than {MostNodes} values.");
        }

        var (line, column) = ((int)current.Start.Line, (int)current.Start.Column);
        YamlNode node = current switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, line, column),
            SequenceStart => Sequence(line, column, level),
            MappingStart => Mapping(line, column, level),
            AnchorAlias alias => Aliased(alias, line, column),
            _ => throw new YamlException(current.Start, current.End, "A value is asked for."),
        };
        if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            anchors[anchored.Anchor] = (node, nodes - before);
        }

        return node;
    }

    private YamlNode Aliased(AnchorAlias alias, int line, int column)
    {
        if (anchors.TryGetValue(alias.Value, out var anchored))
        {
            nodes += anchored.Size;
            return anchored.Node;
        }

        findings.Add(new(FindingCodes.YamlFeature, $"The alias *{alias.Value} stands for nothing written before it.", new(file, line, column)));
        return new YamlScalar("", false, line, column);
    }

    private YamlSequence Sequence(int line, int column, int level)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(level + 1));
        }

        return new(items, line, column);
    }

    private YamlMapping Mapping(int line, int column, int level)
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

        return new(entries, line, column);
    }

    private Where Place(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
