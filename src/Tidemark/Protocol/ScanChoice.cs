namespace Tidemark.Protocol;

/// <summary>Which scan a marker change is set against.</summary>
public enum ScanChoice
{
    FirstAfterSample,
    NearestToDay,
}
