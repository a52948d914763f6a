namespace Tidemark.Conduct.Registry;

/// <summary>How politely a server is asked.</summary>
/// <param name="Between">Pause between pages.</param>
/// <param name="FirstPause">Pause before the first retry; it doubles with each.</param>
/// <param name="Retries">Retries of one page.</param>
public sealed record SyncPace(TimeSpan Between, TimeSpan FirstPause, int Retries)
{
    /// <summary>Under one page in 1.2 seconds, as the registry asks (50 a minute); five retries, from 2 seconds to 32.</summary>
    public static SyncPace Polite { get; } = new(TimeSpan.FromSeconds(1.2), TimeSpan.FromSeconds(2), 5);

    /// <summary>The pause before a retry, from 1.</summary>
    public TimeSpan Pause(int attempt) => FirstPause * Math.Pow(2, attempt - 1);
}
