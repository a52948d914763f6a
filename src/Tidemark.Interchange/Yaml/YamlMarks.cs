namespace Tidemark.Interchange.Yaml;

/// <summary>Where each part of a bound document stands, by path such as <c>analyses[3].visit</c>.</summary>
public sealed class YamlMarks
{
    private readonly Dictionary<string, Where> places = [];
    private readonly string file;

    internal YamlMarks(string file) => this.file = file;

    /// <summary>The place of a path, or of the nearest part around it that is in the file.</summary>
    public Where this[string path]
    {
        get
        {
            var around = path;
            while (around.Length > 0 && !places.ContainsKey(around))
            {
                around = around[..Math.Max(0, Math.Max(around.LastIndexOf('.'), around.LastIndexOf('[')))];
            }

            return places.TryGetValue(around, out var place) ? place with { Field = path } : new(file, 1, 1, path);
        }
    }

    internal void Add(string path, YamlNode node) => places[path] = new(file, node.Line, node.Column, path);
}
