using System.Security.Cryptography;
using System.Text;
using Tidemark.Interchange.Yaml;
using Tidemark.Protocol;
using Tidemark.Study;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>The tables of a study folder to a frozen, hashed data cut. Rows that cannot be read are findings; the others live.</summary>
internal sealed class DataCutReader
{
    private static readonly Dictionary<Domain, Action<RowReader, CutBuilder>> Readers = new()
    {
        [Domains.Subjects] = SubjectRows.ReadSubject,
        [Domains.Doses] = SubjectRows.ReadDose,
        [Domains.Specimens] = SubjectRows.ReadSpecimen,
        [Domains.Measurements] = MeasurementRows.Read,
        [Domains.Lesions] = ResponseRows.ReadLesion,
        [Domains.Assessments] = ResponseRows.ReadAssessment,
        [Domains.Events] = CourseRows.ReadEvent,
        [Domains.Endpoints] = CourseRows.ReadEndpoint,
        [Domains.Responses] = ResponseRows.ReadSupplied,
        [Domains.AdverseEvents] = CourseRows.ReadAdverseEvent,
        [Domains.Covariates] = CourseRows.ReadCovariates,
    };

    private readonly StudyProtocol protocol;
    private readonly YamlMarks marks;
    private readonly List<Finding> findings = [];
    private readonly CutBuilder cut;

    private DataCutReader(StudyProtocol protocol, YamlMarks marks)
    {
        this.protocol = protocol;
        this.marks = marks;
        cut = new(protocol, findings);
    }

    /// <summary>Reads all domains; the cut is null only where there is no data folder.</summary>
    /// <param name="studyFolder">The study folder.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="marks">Places in <c>protocol.yaml</c>.</param>
    /// <param name="variable">Looks up a variable of the environment.</param>
    public static Outcome<DataCut> Read(string studyFolder, StudyProtocol protocol, YamlMarks marks, Func<string, string?> variable)
    {
        var reader = new DataCutReader(protocol, marks);
        var folder = DataFolder.Open(studyFolder, protocol.Data.Folder, variable, marks["data.folder"], reader.findings);
        if (folder is null)
        {
            return new(null, reader.findings);
        }

        foreach (var domain in Domains.All)
        {
            reader.ReadDomain(domain, folder);
        }

        return new(reader.Frozen(folder), reader.findings);
    }

    private void ReadDomain(Domain domain, DataFolder folder)
    {
        var mappings = (protocol.Data.Tables ?? []).Select((mapping, index) => (mapping, path: $"data.tables[{index}]")).ToList();
        var mapped = mappings.FindAll(entry => entry.mapping.Domain == domain.Name);
        foreach (var (mapping, path) in mapped)
        {
            ReadTable(domain, folder, mapping.File, mapping, path);
        }

        var absent = protocol.Data.Absent?.Contains(domain.Name) == true;
        var there = folder.Has(domain.File);
        if (mapped.Count > 0)
        {
            return;
        }

        if (absent && there)
        {
            findings.Add(new(FindingCodes.AbsentButPresent, $"{domain.Name} is said to be absent, and {domain.File} is there.", marks["data.absent"]));
        }
        else if (there || domain == Domains.Subjects)
        {
            ReadTable(domain, folder, domain.File, null, "data");
        }
        else if (!absent && domain.Expected)
        {
            findings.Add(new(FindingCodes.DomainMissing, $"{domain.Name}: {domain.File} is not in the data folder.", marks["data"] with { Field = domain.Name }));
        }
    }

    private void ReadTable(Domain domain, DataFolder folder, string file, TableMapping? mapping, string path)
    {
        if (folder.Table(file) is not { } table)
        {
            return;
        }

        var rows = new DomainTable(table, domain, mapping, protocol.Data.Missing ?? [], findings).Rows(path, marks);
        foreach (var row in rows)
        {
            Readers[domain](new(row, findings), cut);
        }
    }

    private DataCut Frozen(DataFolder folder) => new()
    {
        Name = protocol.Study.Id,
        Hash = Hash(folder.Hashes),
        FileHashes = folder.Hashes,
        AbsentDomains = protocol.Data.Absent ?? [],
        Subjects = cut.Subjects,
        Doses = cut.Doses,
        Specimens = cut.Specimens,
        Measurements = cut.Measurements,
        Lesions = cut.Lesions,
        Assessments = cut.Assessments,
        Events = cut.Events,
        SuppliedEndpoints = cut.Endpoints,
        SuppliedResponses = cut.Responses,
        AdverseEvents = cut.AdverseEvents,
        Covariates = cut.Covariates,
    };

    /// <summary>Hash of the list of file hashes in name order, as <c>sha256sum</c> writes it.</summary>
    private static string Hash(IReadOnlyDictionary<string, string> hashes) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(hashes.Select(pair => $"{pair.Value}  {pair.Key}\n")))));
}
