using Tidemark.Conduct.Registry;
using Tidemark.Registry.Page;

namespace Tidemark.Cli.Registry;

/// <summary>A trial's page as text.</summary>
internal static class RecordText
{
    /// <summary>Writes the page.</summary>
    public static void Write(ShownRecord shown, TextWriter output)
    {
        output.WriteLine(shown.Page.Title);
        output.WriteLine();
        output.WriteLine($"NCT ID: {shown.Page.NctId}");
        output.WriteLine($"Last Updated: {(shown.Page.LastUpdated.Length > 0 ? shown.Page.LastUpdated : "not posted")}");
        if (shown.Versions > 1)
        {
            output.WriteLine($"Versions held: {shown.Versions} (tidemark registry diff {shown.Page.NctId})");
        }

        WriteObservations(shown, output);
        foreach (var section in shown.Page.Sections)
        {
            Heading(section.Title, output);
            foreach (var item in section.Items)
            {
                WriteItem(item, output);
            }
        }

        WriteRelated(shown, output);
    }

    private static void WriteItem(PageItem item, TextWriter output)
    {
        var indent = new string(' ', 2 * (item.Depth + 1));
        var text = item.Label.Length == 0 ? item.Text : item.Text.Length == 0 ? $"- {item.Label}" : $"{item.Label}: {item.Text}";
        foreach (var line in text.Split('\n'))
        {
            output.WriteLine(line.Length == 0 ? "" : indent + line);
        }
    }

    private static void WriteObservations(ShownRecord shown, TextWriter output)
    {
        if (shown.Observations.Count > 0)
        {
            Heading("Observations", output);
            foreach (var observation in shown.Observations)
            {
                output.WriteLine($"  ! {observation.Code.Id} {observation.Message}");
            }
        }
    }

    private static void WriteRelated(ShownRecord shown, TextWriter output)
    {
        Heading("More Related Trials", output);
        if (shown.Related.Count == 0)
        {
            output.WriteLine("  None among the trials held.");
        }

        foreach (var trial in shown.Related)
        {
            output.WriteLine($"  {trial.NctId} {PageText.Visible(trial.Title)}");
            output.WriteLine($"    {RelatedText.Reasons(trial)}");
        }
    }

    private static void Heading(string title, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine(new string('-', title.Length));
    }
}
