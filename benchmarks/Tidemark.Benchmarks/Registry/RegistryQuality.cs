using System.Text.Json;
using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Records;
using Tidemark.Registry.Related;
using Tidemark.Registry.Search;
using Tidemark.Registry.Words;

namespace Tidemark.Benchmarks.Registry;

/// <summary>How good search and related trials are on the labels of the shared folder, beside plain BM25 in the same run.</summary>
internal static class RegistryQuality
{
    private const int Cut = 10;

    public static int Print(string shared, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("tidemark-quality-").FullName;
        using var index = TrialIndex.Open(folder, WordLists.Standard);
        var plain = new PlainBm25();
        var records = Load(shared);
        foreach (var record in records.Values)
        {
            index.Put(SketchReader.Read(record), isNew: true);
            plain.Add(record.NctId, Whole(record));
        }

        index.Commit();
        Search(shared, index.Trials, plain, output);
        Related(shared, index.Trials, plain, records, output);
        return 0;
    }

    private static void Search(string shared, SearchableTrials trials, PlainBm25 plain, TextWriter output)
    {
        var judged = File.ReadLines(Path.Combine(shared, "data", "similarity", "trec_2021", "test.tsv")).Skip(1).Select(line => line.Split('\t')).ToLookup(cells => cells[0], cells => (cells[1], Grade: int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture)));
        var (ours, theirs) = (new List<double>(), new List<double>());
        foreach (var line in File.ReadLines(Path.Combine(shared, "data", "similarity", "trec_2021", "queries.jsonl")))
        {
            using var topic = JsonDocument.Parse(line);
            var (id, text) = (topic.RootElement.GetProperty("_id").GetString()!, topic.RootElement.GetProperty("text").GetString()!);
            var everything = plain.Rank(text);
            var held = everything.ToHashSet();
            var grades = judged[id].Where(pair => held.Contains(pair.Item1)).DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Grade);
            if (grades.Count >= Cut && grades.Values.Any(grade => grade > 0))
            {
                var found = trials.Search(text, trials.Count, 0, [])!.Value.Result.Hits.Select(hit => hit.NctId).ToList();
                ours.Add(Ndcg(found.Concat(everything.Except(found)), grades));
                theirs.Add(Ndcg(everything, grades));
            }
        }

        output.WriteLine(Paired.Line("search, TREC 2021, nDCG@10 of judged", ours, theirs));
    }

    private static void Related(string shared, SearchableTrials trials, PlainBm25 plain, Dictionary<string, TrialRecord> records, TextWriter output)
    {
        var reviews = File.ReadLines(Path.Combine(shared, "data", "similarity", "same-review.tsv")).Skip(1).Select(line => line.Split('\t')).ToLookup(cells => cells[0], cells => cells[1]);
        var (ours, theirs, titles) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var review in reviews)
        {
            foreach (var asked in review.Where(records.ContainsKey))
            {
                var mates = review.Where(other => other != asked && records.ContainsKey(other)).ToHashSet();
                var found = RelatedTrials.Find(trials, records[asked], new RelatedAsk { Limit = Cut }, []).Select(trial => trial.NctId);
                double Share(IEnumerable<string> ranked) => (double)ranked.Where(id => id != asked).Take(Cut).Count(mates.Contains) / Math.Min(Cut, mates.Count);
                ours.Add(Share(found));
                theirs.Add(Share(plain.Rank(Whole(records[asked]))));
                titles.Add(Share(plain.Rank(Names(records[asked]))));
            }
        }

        output.WriteLine(Paired.Line("related, same review in 10, against whole text", ours, theirs));
        output.WriteLine(Paired.Line("related, same review in 10, title, condition", ours, titles));
    }

    private static double Ndcg(IEnumerable<string> ranked, Dictionary<string, int> grades)
    {
        double gain = 0, ideal = 0;
        var order = ranked.Where(grades.ContainsKey).Take(Cut).Select(id => grades[id]).ToList();
        var best = grades.Values.OrderDescending().Take(Cut).ToList();
        for (var i = 0; i < best.Count; i++)
        {
            gain += order[i] / Math.Log2(i + 2);
            ideal += best[i] / Math.Log2(i + 2);
        }

        return gain / ideal;
    }

    private static Dictionary<string, TrialRecord> Load(string shared)
    {
        using var stream = File.OpenRead(Path.Combine(shared, "data", "registry", "trials-open.jsonl"));
        return RegistryReader.Read("trials-open.jsonl", stream, []).DistinctBy(record => record.NctId).ToDictionary(record => record.NctId);
    }

    private static string Names(TrialRecord record) =>
        $"{record.Protocol.At("identificationModule.briefTitle").Text} {string.Join(' ', record.Protocol.All("conditionsModule.conditions"))}";

    private static string Whole(TrialRecord record) => $"{Names(record)} {record.Protocol.At("descriptionModule.detailedDescription").Text}";
}
