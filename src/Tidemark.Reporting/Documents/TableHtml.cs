using System.Globalization;
using System.Text;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Documents;

/// <summary>Sets a table.</summary>
internal static class TableHtml
{
    /// <summary>A numbered table of the report with its notes and its CSV.</summary>
    internal static void Write(Page page, Table table)
    {
        page.Add($"<div class=\"table\" id=\"{page.Anchor(table.Id)}\">\n");
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Html.Text(table.Title)}\">\n<table>\n");
        page.Add($"<caption><b>{page.NextTable()}.</b> {Html.Text(table.Title)} {page.Tag}</caption>\n");
        page.Add(Body(table)).Add("</table>\n</div>\n");
        page.Add(Notes(table)).Add(Download(table)).Add("</div>\n");
    }

    /// <summary>A figure's data, folded away on the screen.</summary>
    internal static void WriteData(Page page, Table table)
    {
        var rows = table.Rows.Count.ToString(CultureInfo.InvariantCulture);
        page.Add($"<details class=\"data{(table.Rows.Count > 40 ? " long" : "")}\" id=\"{page.Anchor(table.Id)}\" open>\n");
        page.Add($"<summary>Data of this figure ({rows} rows)</summary>\n");
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Html.Text(table.Title)}\">\n");
        page.Add($"<table class=\"small\">\n<caption>{Html.Text(table.Title)} {page.Tag}</caption>\n");
        page.Add(Body(table)).Add("</table>\n</div>\n").Add(Download(table)).Add("</details>\n");
    }

    private static string Body(Table table)
    {
        var text = new StringBuilder("<thead><tr>");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var css = IsNumeric(table, i) ? " class=\"n\"" : "";
            text.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{css}>{Html.Text(table.Columns[i].Heading)}</th>");
        }

        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            text.Append(Row(row, table.Columns.Count));
        }

        return text.Append("</tbody>\n").ToString();
    }

    private static bool IsNumeric(Table table, int column) =>
        column > 0 && table.Rows.Any(row => !row.IsGroup && column < row.Cells.Count && row.Cells[column].IsNumber);

    private static string Row(TableRow row, int columns)
    {
        if (row.IsGroup)
        {
            var span = columns.ToString(CultureInfo.InvariantCulture);
            return $"<tr class=\"group\"><th scope=\"colgroup\" colspan=\"{span}\">{Html.Text(row.Cells[0].Text)}</th></tr>\n";
        }

        var text = new StringBuilder(row.Strong ? "<tr class=\"strong\">" : "<tr>");
        for (var i = 0; i < columns; i++)
        {
            var cell = i < row.Cells.Count ? row.Cells[i] : Cell.Empty;
            text.Append(i == 0
                ? $"<th scope=\"row\"{Indent(row)}>{Content(cell)}</th>"
                : $"<td{(cell.IsNumber ? " class=\"n\"" : "")}>{Content(cell)}</td>");
        }

        return text.Append("</tr>\n").ToString();
    }

    private static string Indent(TableRow row) =>
        row.Indent == 0 ? "" : $" class=\"indent{Math.Min(row.Indent, 3).ToString(CultureInfo.InvariantCulture)}\"";

    private static string Content(Cell cell)
    {
        var links = string.Join(", ", cell.Links.Select(link => Html.Link(link.Anchor, link.Text)));
        return links.Length == 0 ? Html.Text(cell.Text) : cell.Text.Length == 0 ? links : $"{Html.Text(cell.Text)} {links}";
    }

    private static string Notes(Table table) =>
        table.Notes.Count == 0 ? "" : Html.List("ul", "notes", table.Notes.Select(Html.Text));

    // A data link needs no script: the CSV can be saved where scripts are off.
    private static string Download(Table table) =>
        $"<p class=\"tools\"><a download=\"{Html.Text(table.Id)}.csv\" href=\"data:text/csv;charset=utf-8,{Uri.EscapeDataString(TableCsv.Write(table))}\">"
        + $"CSV<span class=\"hidden\"> of {Html.Text(table.Title)}</span></a></p>\n";
}
