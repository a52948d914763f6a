using System.Globalization;
using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Conduct.Registry;

/// <summary>
/// Someone brings the registry folder up to date from the API, version 2: page by page, not faster than <see cref="SyncPace.Between"/>,
/// each page stored before the next is asked for. What was broken off goes on at the page it had reached.
/// </summary>
public static class SyncRecords
{
    /// <summary>Synchronizes.</summary>
    /// <param name="root">Root of the API.</param>
    /// <param name="ask">What is asked for.</param>
    /// <param name="folder">Registry folder; made where it is not there.</param>
    /// <param name="client">Asks the server.</param>
    /// <param name="pace">Pauses and retries.</param>
    /// <param name="step">Told of progress.</param>
    /// <param name="cancel">Ends it after the page at work.</param>
    public static async Task<Outcome<ImportedRecords>> RunAsync(
        Uri root, ApiAsk ask, string folder, HttpClient client, SyncPace pace, IProgress<string> step, CancellationToken cancel = default)
    {
        var findings = new List<Finding>();
        using var registry = RegistryFolder.Make(folder, findings, step);
        using var intake = new RecordIntake(registry, findings, step);
        var key = $"sync {ApiPages.Address(root, ask, null)}";
        var token = registry.Store.State(key) is { Length: > 0 } kept ? kept : null;
        for (var page = 1; ; page++)
        {
            var address = ApiPages.Address(root, ask, token);
            if (await Fetch(client, address, pace, findings, cancel).ConfigureAwait(false) is not { } bytes)
            {
                break;
            }

            var next = ApiPages.NextToken(bytes, out _);
            intake.Take(address.AbsoluteUri, Stamp(bytes), RegistryReader.Read(address.AbsoluteUri, new MemoryStream(bytes), findings));
            registry.Store.SetState(key, next ?? "");
            step.Report(string.Create(CultureInfo.InvariantCulture, $"{page} pages read"));
            if (next is null)
            {
                break;
            }

            token = next;
            await Task.Delay(pace.Between, cancel).ConfigureAwait(false);
        }

        return new(intake.Finish(), findings);
    }

    /// <summary>A page; null with a finding where the server does not give one after all retries.</summary>
    private static async Task<byte[]?> Fetch(HttpClient client, Uri address, SyncPace pace, List<Finding> findings, CancellationToken cancel)
    {
        var fault = "";
        for (var attempt = 0; attempt <= pace.Retries; attempt++)
        {
            if (attempt > 0)
            {
                await Task.Delay(pace.Pause(attempt), cancel).ConfigureAwait(false);
            }

            var (bytes, said, again) = await Ask(client, address, cancel).ConfigureAwait(false);
            if (bytes is not null)
            {
                return bytes;
            }

            fault = said;
            if (!again)
            {
                break;
            }
        }

        findings.Add(new(FindingCodes.SyncStopped, fault, new(address.AbsoluteUri)));
        return null;
    }

    private static async Task<(byte[]? Page, string Fault, bool Again)> Ask(HttpClient client, Uri address, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync(address, cancel).ConfigureAwait(false);
            var code = (int)answer.StatusCode;
            if (!answer.IsSuccessStatusCode)
            {
                return (null, $"The server answered {code}.", code is 429 or >= 500);
            }

            var bytes = await answer.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
            _ = ApiPages.NextToken(bytes, out var isPage);
            return isPage ? (bytes, "", false) : (null, "The server's answer is no page of studies.", true);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return (null, fault.Message, true);
        }
    }

    private static string Stamp(byte[] page) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(page));
}
