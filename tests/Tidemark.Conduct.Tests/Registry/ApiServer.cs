using System.Net;
using System.Text;
using System.Web;

namespace Tidemark.Conduct.Tests.Registry;

/// <summary>A local server that speaks the API, version 2: five studies, two a page, and faults in the order given.</summary>
internal sealed class ApiServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Queue<Action<HttpListenerResponse>> faults = [];

    public ApiServer(int port)
    {
        Root = new($"http://127.0.0.1:{port}/api/v2");
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public Uri Root { get; }

    public List<Uri> Asked { get; } = [];

    public static Action<HttpListenerResponse> Status(int code) => response =>
    {
        response.StatusCode = code;
        response.Close();
    };

    public static Action<HttpListenerResponse> Body(string text) => response => Send(response, text);

    public static Action<HttpListenerResponse> Drop { get; } = response => response.Abort();

    public void Fail(params Action<HttpListenerResponse>[] next)
    {
        foreach (var fault in next)
        {
            faults.Enqueue(fault);
        }
    }

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            lock (Asked)
            {
                Asked.Add(context.Request.Url!);
            }

            if (faults.TryDequeue(out var fault))
            {
                fault(context.Response);
            }
            else
            {
                Send(context.Response, Page(HttpUtility.ParseQueryString(context.Request.Url!.Query)["pageToken"]));
            }
        }
    }

    private static string Page(string? token)
    {
        var first = token is null ? 1 : int.Parse(token, System.Globalization.CultureInfo.InvariantCulture);
        var studies = Enumerable.Range(first, Math.Min(2, 6 - first)).Select(n => $$$"""{"protocolSection":{"identificationModule":{"nctId":"NCT0000000{{{n}}}","briefTitle":"Trial {{{n}}}"} } }""");
        var next = first + 2 <= 5 ? $",\"nextPageToken\":\"{first + 2}\"" : "";
        return $"{{\"totalCount\":5,\"studies\":[{string.Join(',', studies)}]{next}}}";
    }

    private static void Send(HttpListenerResponse response, string text)
    {
        response.ContentType = "application/json";
        response.Close(Encoding.UTF8.GetBytes(text), willBlock: true);
    }
}
