using System.Collections;

namespace Tidemark.Testing;

/// <summary>A folder for one test, removed after it. Files are given by relative path and text.</summary>
internal sealed class FolderOfTest : IDisposable, IEnumerable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tidemark-test-").FullName;

    public string this[string file]
    {
        set => File.WriteAllText(At(file), value);
    }

    public void Add(string file, byte[] bytes) => File.WriteAllBytes(At(file), bytes);

    /// <summary>Full path of a file, its folder made.</summary>
    public string At(string file)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Copies all files of a folder into this one, or into a folder of it.</summary>
    public FolderOfTest Copy(string folder, string into = "")
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, At(System.IO.Path.Combine(into, System.IO.Path.GetRelativePath(folder, file))));
        }

        return this;
    }

    /// <summary>Replaces a text that stands once in a file.</summary>
    public FolderOfTest With(string file, string text, string replacement)
    {
        var content = File.ReadAllText(At(file));
        Assert.Equal(2, content.Split(text).Length);
        this[file] = content.Replace(text, replacement, StringComparison.Ordinal);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    IEnumerator IEnumerable.GetEnumerator() => Directory.EnumerateFiles(Path).GetEnumerator();
}
