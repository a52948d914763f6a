using System.Security.Cryptography;
using System.Text;
using Tidemark.Assays;
using Tidemark.Response;
using Tidemark.Safety;
using Tidemark.Simulation.Laws;
using Tidemark.Specimens;
using Tidemark.Statistics.Randomness;
using Tidemark.Study;
using Tidemark.Subjects;
using Tidemark.Treatment;

namespace Tidemark.Simulation.Rows;

/// <summary>Collects the rows of one cohort, in the order of the files they will stand in.</summary>
internal sealed class CohortRows
{
    private readonly Dictionary<string, int> lines = [];

    public List<Subject> Subjects { get; } = [];

    public List<Dose> Doses { get; } = [];

    public List<Specimen> Specimens { get; } = [];

    public List<Measurement> Measurements { get; } = [];

    public List<LesionMeasurement> Lesions { get; } = [];

    public List<TumorAssessment> Assessments { get; } = [];

    public List<ClinicalEvent> Events { get; } = [];

    public List<AdverseEvent> AdverseEvents { get; } = [];

    public List<Covariate> Covariates { get; } = [];

    /// <summary>Adds all rows of one woman.</summary>
    public void Add(Woman woman, CohortKind kind, CohortLaw law, SeededRandom safety)
    {
        AddWithoutSafety(woman, kind, law);
        SafetyRows.Add(this, woman, new WomanClock(woman, law.FollowUp), safety);
    }

    /// <summary>Adds all rows of one woman but her adverse events.</summary>
    public void AddWithoutSafety(Woman woman, CohortKind kind, CohortLaw law)
    {
        var clock = new WomanClock(woman, law.FollowUp);
        PersonRows.Add(this, woman, clock);
        TumorRows.Add(this, woman, clock);
        SpecimenRows.Add(this, woman, clock, kind, law.Serum);
    }

    /// <summary>The line that the next row of a file will have; the header is line 1.</summary>
    public SourceLine Next(string file)
    {
        var line = lines.GetValueOrDefault(file, 1) + 1;
        lines[file] = line;
        return new SourceLine($"data/{file}.csv", line);
    }

    /// <summary>The rows as a data cut. Its hash is over the rows themselves; the cut read back from a folder is hashed over its files.</summary>
    /// <param name="name">Name of the cut.</param>
    /// <param name="hashed">False leaves the hash empty, for cuts that are used up where they are made.</param>
    public DataCut ToCut(string name, bool hashed = true) => new()
    {
        Name = name,
        Hash = hashed ? Hash() : "",
        FileHashes = new Dictionary<string, string>(),
        Subjects = Subjects,
        Doses = Doses,
        Specimens = Specimens,
        Measurements = Measurements,
        Lesions = Lesions,
        Assessments = Assessments,
        Events = Events,
        AdverseEvents = AdverseEvents,
        Covariates = Covariates,
    };

    private string Hash()
    {
        IEnumerable<object> rows =
            [.. Subjects, .. Doses, .. Specimens, .. Measurements, .. Lesions, .. Assessments, .. Events, .. AdverseEvents, .. Covariates];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(row + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
