namespace Tidemark.Build;

/// <summary>Something tests or peers need that NuGet does not bring.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Package">Debian's package.</param>
/// <param name="Without">What is skipped without it.</param>
internal sealed record Requirement(string Name, string Package, string Without);
