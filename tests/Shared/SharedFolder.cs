namespace Tidemark.Testing;

/// <summary>The folder of shared data: <c>TIDEMARK_SHARED</c>, or <c>shared</c> beside the checkout. A test skips where a file of it is absent.</summary>
internal static class SharedFolder
{
    /// <summary>Full path; it need not exist. Never relative to the working folder, which the runner sets.</summary>
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("TIDEMARK_SHARED") ?? System.IO.Path.GetFullPath(System.IO.Path.Combine(Kept.Checkout(), "..", "shared"));

    public static string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
