namespace Tidemark.Reporting.Documents;

/// <summary>The summary in plain words, each sentence with a link to what carries it.</summary>
internal static class SummaryHtml
{
    internal static void Write(Page page)
    {
        var report = page.Report;
        var sentences = report.Sentences;
        page.Add($"<section id=\"{page.Anchor("summary")}\" class=\"summary\">\n<h2>Summary {page.Tag}</h2>\n");
        page.Add(sentences.Count == 0
            ? Html.Paragraph("No analysis of the plan gave a statement.")
            : Html.List("ol", "sentences", sentences.Select(sentence => Sentence(report, sentence))));
        page.Add("</section>\n");
    }

    private static string Sentence(Report report, SummarySentence sentence)
    {
        var section = report.Sections.FirstOrDefault(candidate => candidate.Id == sentence.SectionId);
        return Html.Text(sentence.Text)
            + (section is null ? "" : $" <span class=\"to\">{Html.Link(section.Id, section.Title)}</span>");
    }
}
