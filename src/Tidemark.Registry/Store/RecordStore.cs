using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Registry.Store;

/// <summary>
/// The records of a registry folder, every version of each, in SQLite. Adding what is held changes nothing; work is committed
/// in batches together with how far the source was read, so that an import that was broken off goes on where it stopped.
/// </summary>
public sealed class RecordStore : IDisposable
{
    private const string File = "registry.db";
    private const string Columns = "v.id, v.nct, v.form, v.posted, v.file, v.source";

    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand known;
    private readonly SqliteCommand move;
    private SqliteTransaction? transaction;

    private RecordStore(string path)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Command(StoreSchema.Create).ExecuteNonQuery();
        insert = Command(StoreSchema.Insert, "$nct", "$hash", "$form", "$posted", "$file", "$source");
        known = Command("SELECT version FROM current WHERE nct = $nct", "$nct");
        move = Command(StoreSchema.MoveCurrent, "$nct", "$id", "$posted", "$form");
    }

    /// <summary>Number of trials.</summary>
    public long Count => Scalar("SELECT count(*) FROM current");

    /// <summary>The number of the version that came last; 0 where there is none.</summary>
    public long LastVersion => Scalar("SELECT coalesce(max(id), 0) FROM version");

    /// <summary>True where the folder holds a store.</summary>
    public static bool Exists(string folder) => System.IO.File.Exists(Path.Combine(folder, File));

    /// <summary>Opens the store of a folder; makes both where they are not there.</summary>
    public static RecordStore Open(string folder)
    {
        Directory.CreateDirectory(folder);
        return new(Path.Combine(folder, File));
    }

    /// <summary>Adds a record.</summary>
    /// <returns>What it did, and the number of the trial's current version after it.</returns>
    public (Addition Addition, long Current) Add(TrialRecord record)
    {
        transaction ??= connection.BeginTransaction();
        var before = Ask(known, record.NctId);
        var posted = record.LastUpdatePosted ?? "";
        var id = Ask(insert, record.NctId, SHA256.HashData(record.Source.Span), (int)record.Form, posted, record.Where.ToString(), record.Source.ToArray());
        if (id is null)
        {
            return (Addition.Same, before ?? 0);
        }

        _ = Ask(move, record.NctId, id, posted, (int)record.Form);
        return (before is null ? Addition.New : Addition.Version, Ask(known, record.NctId) ?? id.Value);
    }

    /// <summary>Keeps what was added, and how far a source is read.</summary>
    /// <param name="source">The source, e.g. a file's path.</param>
    /// <param name="stamp">What tells this state of the source from another: length and time of change.</param>
    /// <param name="done">Records read.</param>
    /// <param name="finished">True where the source is read to its end.</param>
    public void Commit(string source, string stamp, long done, bool finished)
    {
        transaction ??= connection.BeginTransaction();
        using var command = Command("INSERT OR REPLACE INTO progress(source, stamp, done, finished) VALUES($1, $2, $3, $4)", "$1", "$2", "$3", "$4");
        _ = Ask(command, source, stamp, done, finished ? 1 : 0);
        transaction.Commit();
        transaction.Dispose();
        transaction = null;
    }

    /// <summary>Records of a source read before, in this state of it; and whether it was read to its end.</summary>
    public (long Done, bool Finished) Progress(string source, string stamp)
    {
        using var command = Command("SELECT done, finished FROM progress WHERE source = $1 AND stamp = $2", "$1", "$2");
        command.Parameters["$1"].Value = source;
        command.Parameters["$2"].Value = stamp;
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1) != 0) : (0, false);
    }

    /// <summary>The trial's current version; null where it is not held.</summary>
    public StoredVersion? Find(string nctId) => Query($"SELECT {Columns} FROM current c JOIN version v ON v.id = c.version WHERE c.nct = $1", nctId).FirstOrDefault();

    /// <summary>All versions of a trial, the current one last.</summary>
    public IReadOnlyList<StoredVersion> Versions(string nctId) =>
        [.. Query($"SELECT {Columns} FROM version v JOIN current c ON c.nct = v.nct WHERE v.nct = $1 ORDER BY v.id = c.version, v.posted, v.form, v.id", nctId)];

    /// <summary>Current versions that came after the given version, in the order they came.</summary>
    public IEnumerable<StoredVersion> CurrentAfter(long version) =>
        Query($"SELECT {Columns} FROM version v JOIN current c ON c.nct = v.nct AND c.version = v.id WHERE v.id > $1 ORDER BY v.id", version);

    /// <summary>A value kept about the folder, e.g. how far the index is.</summary>
    public string? State(string key)
    {
        using var command = Command("SELECT value FROM state WHERE key = $1", "$1");
        command.Parameters["$1"].Value = key;
        return command.ExecuteScalar() as string;
    }

    /// <summary>Keeps a value about the folder.</summary>
    public void SetState(string key, string value)
    {
        using var command = Command("INSERT OR REPLACE INTO state(key, value) VALUES($1, $2)", "$1", "$2");
        command.Transaction = transaction;
        _ = Ask(command, key, value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        transaction?.Dispose();
        insert.Dispose();
        known.Dispose();
        move.Dispose();
        connection.Dispose();
    }

    private IEnumerable<StoredVersion> Query(string sql, object value)
    {
        using var command = Command(sql, "$1");
        command.Parameters["$1"].Value = value;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new(
                reader.GetInt64(0), reader.GetString(1), (RecordForm)reader.GetInt32(2), reader.GetString(3), reader.GetString(4), reader.GetFieldValue<byte[]>(5));
        }
    }

    private long Scalar(string sql)
    {
        using var command = Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private long? Ask(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command.ExecuteScalar() is long value ? value : null;
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }
}
