namespace Tidemark.Registry.Store;

/// <summary>The tables of a registry folder.</summary>
internal static class StoreSchema
{
    public const string Create = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS version(
          id INTEGER PRIMARY KEY, nct TEXT NOT NULL, hash BLOB NOT NULL, form INTEGER NOT NULL,
          posted TEXT NOT NULL, file TEXT NOT NULL, source BLOB NOT NULL, UNIQUE(nct, hash));
        CREATE TABLE IF NOT EXISTS current(nct TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS progress(source TEXT PRIMARY KEY, stamp TEXT NOT NULL, done INTEGER NOT NULL, finished INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS state(key TEXT PRIMARY KEY, value TEXT NOT NULL);
        """;

    /// <summary>The version shown as the trial's own: the one posted last, then the fuller form, then the one that came last.</summary>
    public const string MoveCurrent = """
        INSERT INTO current(nct, version) VALUES($nct, $id)
        ON CONFLICT(nct) DO UPDATE SET version = $id
        WHERE (SELECT v.posted < $posted OR (v.posted = $posted AND v.form <= $form) FROM version v WHERE v.id = current.version);
        """;

    public const string Insert =
        "INSERT OR IGNORE INTO version(nct, hash, form, posted, file, source) VALUES($nct, $hash, $form, $posted, $file, $source) RETURNING id";
}
