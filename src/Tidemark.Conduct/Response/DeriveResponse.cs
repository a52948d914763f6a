using System.Security.Cryptography;
using Tidemark.Analysis.Endpoints;
using Tidemark.Conduct.Study;
using Tidemark.Interchange.Sdtm;
using Tidemark.Protocol;
using Tidemark.Study;
using Tidemark.Subjects;

namespace Tidemark.Conduct.Response;

/// <summary>Derives tumor response from a study folder or from SDTM's TU, TR and RS; nothing is written.</summary>
public static class DeriveResponse
{
    private const string Events = "events";

    /// <summary>Derives what can be derived; what stands against it is a finding.</summary>
    /// <param name="source">A study folder, or <c>tu.csv,tr.csv[,rs.csv]</c>.</param>
    /// <param name="options">What is said beside the data.</param>
    /// <returns>Null where nothing could be read.</returns>
    public static Outcome<DerivedStudy> Run(string source, ResponseOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        return source.Contains(',', StringComparison.Ordinal) ? FromSdtm(source.Split(',', StringSplitOptions.TrimEntries), options) : FromFolder(source, options);
    }

    private static Outcome<DerivedStudy> FromSdtm(string[] paths, ResponseOptions options)
    {
        if (paths is not [var tu, var tr, ..] || paths.Length > 3)
        {
            var message = $"{paths.Length} files; give TU and TR, and RS where there is one: tu.csv,tr.csv[,rs.csv].";
            return new(null, [new Finding(FindingCodes.CommandLine, message, Where.Nowhere)]);
        }

        var tumors = SdtmTumorReader.Read(tu, tr, paths.ElementAtOrDefault(2));
        var people = SdtmSubjectReader.Read(options.Demographics, options.Exposure, options.Disposition);
        IReadOnlyList<Finding> findings = [.. tumors.Findings, .. people.Findings];
        if (tumors.Value is not { } read)
        {
            return new(null, findings);
        }

        var deathKnown = options.Demographics is not null || options.Disposition is not null;
        var subjects = people.Value!.Values.ToDictionary(person => person.Id, person => new SubjectTimes(person.Id, person.Start, person.Death, deathKnown), StringComparer.Ordinal);
        var settings = options.Over(new ResponseSettings());
        var named = new DerivedStudy([], [], settings, string.Join(", ", paths.Select(Path.GetFileName)), HashOf(paths));
        return Derive(read, subjects, [], named, Endpoint(null, options), findings);
    }

    private static Outcome<DerivedStudy> FromFolder(string folder, ResponseOptions options)
    {
        var opened = OpenStudy.Run(folder);
        if (opened.Cut is not { } cut)
        {
            return new(null, opened.Findings);
        }

        var protocol = opened.Definition?.Protocol;
        var settings = options.Over(protocol?.Response ?? new ResponseSettings());
        var subjects = cut.Subjects.DistinctBy(subject => subject.Id).ToDictionary(subject => subject.Id, subject => TimesOf(subject, cut), StringComparer.Ordinal);
        var named = new DerivedStudy([], [], settings, protocol?.Study.Id ?? cut.Name, cut.Hash);
        return Derive(new SdtmTumors(cut.Lesions, cut.Assessments), subjects, [.. subjects.Keys], named, Endpoint(protocol, options), opened.Findings);
    }

    private static Outcome<DerivedStudy> Derive(
        SdtmTumors tumors,
        Dictionary<string, SubjectTimes> subjects,
        IReadOnlyList<string> enrolled,
        DerivedStudy named,
        EndpointDefinition endpoint,
        IReadOnlyList<Finding> before)
    {
        var derived = DerivedResponses.From(tumors.Lesions, tumors.Calls, subjects, enrolled, named.Settings, endpoint);
        var courses = derived.Value!;
        return new(named with { Courses = courses, Rates = ResponseRates.Of(courses, named.Settings) }, [.. before, .. derived.Findings]);
    }

    private static string HashOf(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static SubjectTimes TimesOf(Subject subject, DataCut cut)
    {
        TimePoint? First(ClinicalEventKind kind) => cut.Events
            .Where(happened => happened.Subject == subject.Id && happened.Kind == kind)
            .Select(happened => (TimePoint?)happened.Time)
            .MinBy(time => time!.Value.DaysSince(subject.Origin));
        return new(subject.Id, subject.Origin, First(ClinicalEventKind.Death), !cut.AbsentDomains.Contains(Events)) { NewTherapy = First(ClinicalEventKind.NewTherapy) };
    }

    /// <summary>The protocol's own progression-free survival, unless a reading is asked for.</summary>
    private static EndpointDefinition Endpoint(StudyProtocol? protocol, ResponseOptions options) =>
        (options.Reading is null ? protocol?.Endpoints.FirstOrDefault(endpoint => !endpoint.Supplied && endpoint.Events.Contains(EndpointEvent.Progression)) : null)
        ?? StandardEndpoints.ProgressionFreeSurvival(options.Reading ?? EndpointReading.Fda);
}
