using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Tidemark.Registry.Records;
using Tidemark.Registry.Words;

namespace Tidemark.Registry.Search;

/// <summary>A trial as a document of the index. Not for several threads at once.</summary>
internal sealed class TrialDocument(Lexicon lexicon)
{
    private static readonly FieldType WordsType = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });
    private static readonly FieldType FilterType = Frozen(new FieldType { IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    private readonly TrialTokens tokenizer = new();

    /// <summary>The document.</summary>
    public Document Of(TrialSketch sketch)
    {
        var document = new Document
        {
            new StringField(IndexFields.Nct, sketch.NctId, Field.Store.YES),
            new StoredField(IndexFields.StoredTitle, sketch.Title),
        };
        AddWords(document, sketch);
        AddFacets(document, sketch);
        AddNumber(document, IndexFields.Enrollment, sketch.Enrollment);
        AddNumber(document, IndexFields.Start, Day(sketch.Start));
        AddNumber(document, IndexFields.Completion, Day(sketch.Completion));
        AddConcepts(document, sketch);
        return document;
    }

    /// <summary>A whole or partial date as yyyyMMdd, months and days that are not known as 01; null where there is none.</summary>
    public static int? Day(string posted) =>
        DateOnly.TryParseExact(posted, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day.Year * 10000) + (day.Month * 100) + day.Day
            : null;

    private void AddWords(Document document, TrialSketch sketch)
    {
        var title = Tokens(sketch.Title);
        var condition = Tokens(string.Join(" ; ", sketch.Conditions));
        var intervention = Tokens(string.Join(" ; ", sketch.Interventions));
        var eligibility = Tokens(sketch.Inclusion + "\n" + sketch.Exclusion);
        var outcome = Tokens(sketch.Outcomes);

        // Robertson, Zaragoza, Taylor, CIKM 2004: a field's weight multiplies its term frequencies before saturation.
        List<Token> all = [.. title, .. title, .. title, .. condition, .. condition, .. intervention, .. intervention];
        tokenizer.Read(sketch.OfficialTitle, all);
        tokenizer.Read(string.Join(" ; ", sketch.Keywords), all);
        tokenizer.Read(sketch.Text, all);
        tokenizer.Read(sketch.Inclusion, all);
        tokenizer.Read(sketch.Exclusion, all);
        all.AddRange(outcome);
        tokenizer.Read(string.Join(" ; ", sketch.Sponsors), all);

        AddTokens(document, IndexFields.All, all);
        AddTokens(document, IndexFields.Title, title);
        AddTokens(document, IndexFields.Condition, condition);
        AddTokens(document, IndexFields.Intervention, intervention);
        AddTokens(document, IndexFields.Eligibility, eligibility);
        AddTokens(document, IndexFields.Outcome, outcome);
        AddTokens(document, IndexFields.Sponsor, Tokens(string.Join(" ; ", sketch.Sponsors)));
        foreach (var id in sketch.Identifiers.Append(sketch.NctId))
        {
            document.Add(new Field(IndexFields.Identifier, Identifier(id), FilterType));
        }
    }

    /// <summary>An identifier as it is compared: capitals, letters and digits only.</summary>
    public static string Identifier(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static void AddFacets(Document document, TrialSketch sketch)
    {
        AddFacet(document, "status", sketch.Status);
        AddFacet(document, "type", sketch.StudyType);
        AddFacet(document, "sex", sketch.Sex);
        AddFacet(document, "results", sketch.HasResults ? "yes" : "no");
        AddFacet(document, "year", sketch.Start.Length >= 4 ? sketch.Start[..4] : "");
        AddFacets(document, "phase", sketch.Phases);
        AddFacets(document, "country", sketch.Countries);
        AddFacets(document, "conditions", sketch.Conditions);
        AddFacets(document, "interventions", sketch.Interventions);
        AddFacets(document, "sponsors", sketch.Sponsors.Take(1));
    }

    private static void AddFacets(Document document, string field, IEnumerable<string> values)
    {
        foreach (var value in values.Distinct(StringComparer.Ordinal))
        {
            AddFacet(document, field, value);
        }
    }

    private static void AddFacet(Document document, string field, string value)
    {
        if (value.Length is > 0 and < 200)
        {
            document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
            document.Add(new Field(field, value.ToUpperInvariant(), FilterType));
        }
    }

    private static void AddNumber(Document document, string field, int? value)
    {
        if (value is { } number)
        {
            document.Add(new Int32Field(field, number, Field.Store.NO));
            document.Add(new NumericDocValuesField(field, number));
        }
    }

    private void AddConcepts(Document document, TrialSketch sketch)
    {
        var concepts = TrialConcepts.Of(sketch, lexicon);
        var packed = new byte[concepts.Count * 3];
        for (var i = 0; i < concepts.Count; i++)
        {
            var (concept, weight) = concepts[i];
            (packed[3 * i], packed[(3 * i) + 1], packed[(3 * i) + 2]) = ((byte)concept, (byte)(concept >> 8), weight);
            document.Add(new Field(IndexFields.Concept, lexicon.Concepts[concept].Term, FilterType));
        }

        document.Add(new BinaryDocValuesField(IndexFields.Features, new BytesRef(packed)));
    }

    private List<Token> Tokens(string text) => tokenizer.Read(text);

    private static void AddTokens(Document document, string field, List<Token> tokens)
    {
        if (tokens.Count > 0)
        {
            document.Add(new Field(field, new TokenListStream().Of(tokens), WordsType));
        }
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
