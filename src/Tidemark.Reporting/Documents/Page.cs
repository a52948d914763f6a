using System.Globalization;
using System.Text;

namespace Tidemark.Reporting.Documents;

/// <summary>The page while it is written: its text, the numbers given to tables and figures, the anchors set.</summary>
/// <param name="report">The report; null for a page that is none.</param>
/// <param name="hash">Hash of the data.</param>
/// <param name="simulated">Whether the data are simulated.</param>
internal sealed class Page(Report? report, string hash, bool simulated)
{
    /// <summary>A page of a report.</summary>
    internal Page(Report report)
        : this(report, report.Cut.Hash, report.Study.Simulated)
    {
    }

    private readonly StringBuilder text = new();
    private readonly HashSet<string> anchors = [];
    private int tables;
    private int figures;

    /// <summary>What the page is made of.</summary>
    internal Report Report => report ?? throw new InvalidOperationException("This page is not a report's.");

    /// <summary>First twelve digits of the data cut's hash.</summary>
    internal string ShortHash { get; } = hash[..Math.Min(12, hash.Length)];

    /// <summary>Whether the data are simulated.</summary>
    internal bool Simulated { get; } = simulated;

    /// <summary>The tag a simulated study carries on every section, table and figure.</summary>
    internal string Tag => Simulated ? "<span class=\"simulated\">Simulated data</span>" : "";

    /// <summary>Adds HTML.</summary>
    internal Page Add(string html)
    {
        text.Append(html);
        return this;
    }

    /// <summary>Claims an anchor. Two displays with one identifier are a programmer's mistake.</summary>
    internal string Anchor(string id) => anchors.Add(id)
        ? Html.Text(id)
        : throw new InvalidOperationException($"The identifier '{id}' stands twice in the report.");

    /// <summary>The next table's name.</summary>
    internal string NextTable() => "Table " + (++tables).ToString(CultureInfo.InvariantCulture);

    /// <summary>The next figure's name.</summary>
    internal string NextFigure() => "Figure " + (++figures).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
