namespace Tidemark.Build;

/// <summary>The command was written in a way no verb understands.</summary>
internal sealed class UsageException(string message) : Exception(message);
