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

    public void Dispose() => Directory.Delete(Path, recursive: true);

    IEnumerator IEnumerable.GetEnumerator() => Directory.EnumerateFiles(Path).GetEnumerator();
}
