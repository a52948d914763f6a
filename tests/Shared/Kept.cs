namespace Tidemark.Testing;

/// <summary>Files of the repository that are made from the code and kept beside it; <c>TIDEMARK_REWRITE=1</c> writes them again.</summary>
internal static class Kept
{
    public static void Equal(string file, string made)
    {
        var path = Path.Combine(Checkout(), file);
        if (Environment.GetEnvironmentVariable("TIDEMARK_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, made);
        }

        Assert.True(File.Exists(path), $"{file} is missing; run the tests once with TIDEMARK_REWRITE=1.");
        Assert.Equal(made, File.ReadAllText(path));
    }

    /// <summary>The part of a file between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c> is what the code makes.</summary>
    public static void EqualPart(string file, string name, string made)
    {
        var text = File.ReadAllText(Path.Combine(Checkout(), file));
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var (start, end) = (text.IndexOf(open, StringComparison.Ordinal), text.IndexOf(close, StringComparison.Ordinal));
        Assert.True(start >= 0 && end > start, $"{file} has no part '{name}'.");
        Equal(file, text[..(start + open.Length)] + made + text[end..]);
    }

    /// <summary>Full path of the checkout the tests were built in.</summary>
    public static string Checkout()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Tidemark.slnx")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }
}
