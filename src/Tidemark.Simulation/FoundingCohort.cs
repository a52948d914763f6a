using System.Globalization;
using Tidemark.Simulation.Laws;
using Tidemark.Simulation.Rows;
using Tidemark.Study;

namespace Tidemark.Simulation;

/// <summary>The virtual cohort of the founding study, NCT06492447. Theory, parameters and their sources: docs/theory/simulation.md.</summary>
public static class FoundingCohort
{
    /// <summary>Identifier of the study.</summary>
    public const string StudyId = "NCT06492447";

    /// <summary>Cohort identifier of the protocol.</summary>
    public const string Cohort = "her2-low";

    /// <summary>Regimen identifier of trastuzumab deruxtecan.</summary>
    public const string Deruxtecan = "t-dxd";

    /// <summary>Regimen identifier of disitamab vedotin.</summary>
    public const string Disitamab = "disitamab-vedotin";

    /// <summary>Regimen identifier of trastuzumab rezetecan (SHR-A1811).</summary>
    public const string Rezetecan = "rezetecan";

    /// <summary>Analyte identifier of the protocol.</summary>
    public const string Analyte = "HER2";

    /// <summary>Assay identifier of the protocol.</summary>
    public const string Assay = "her2-clia";

    /// <summary>UCUM unit of the results.</summary>
    public const string Unit = "ng/mL";

    /// <summary>Planned events after baseline.</summary>
    public static IReadOnlyList<string> FollowUpVisits { get; } = ["C2", "C4", "C6"];

    /// <summary>Women in the registered study.</summary>
    public const int Women = 50;

    /// <summary>How the seed of a cohort is chosen: before any result, from what is registered.</summary>
    public const string SeedRule =
        "registered start date as a number (20240704) plus the cohort's place: null 0, moderate 1, trap 2; chosen before any result was seen";

    /// <summary>The seed of a cohort by <see cref="SeedRule"/>.</summary>
    public static int SeedOf(CohortKind kind) => 20240704 + (int)kind;

    /// <summary>The word for a cohort in files and reports: null, moderate, trap.</summary>
    public static string NameOf(CohortKind kind) => kind switch
    {
        CohortKind.Null => "null",
        CohortKind.Moderate => "moderate",
        CohortKind.Trap => "trap",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The cohort with this name; null when there is none.</summary>
    public static CohortKind? Named(string name) =>
        Enum.GetValues<CohortKind>().Cast<CohortKind?>().FirstOrDefault(kind => NameOf(kind!.Value) == name);

    /// <summary>
    /// Simulates a cohort. The same kind, seed and law give the same rows; woman i does not depend on <paramref name="women"/>,
    /// and the women of two kinds with one seed have the same tumors, doses and scans.
    /// </summary>
    /// <param name="kind">Which cohort.</param>
    /// <param name="seed">Seed; see <see cref="SeedOf"/>.</param>
    /// <param name="women">Number of women.</param>
    /// <param name="law">Parameters; default the founding study's. A higher <see cref="SerumLaw.LowerLimit"/> makes results below it.</param>
    /// <returns>The rows as a data cut; source lines are those of the files they would be written to.</returns>
    public static DataCut Simulate(CohortKind kind, int seed, int women = Women, CohortLaw? law = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(women);
        law ??= new CohortLaw();
        var drawing = new WomanDraw(kind, seed, law);
        var rows = new CohortRows();
        for (var index = 0; index < women; index++)
        {
            rows.Add(drawing.Draw(index), kind, law, drawing.Safety(index));
        }

        return rows.ToCut(string.Create(CultureInfo.InvariantCulture, $"{StudyId}-{NameOf(kind)}-{seed}"));
    }
}
