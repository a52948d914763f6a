using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Specimens;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Tests;

/// <summary>
/// Thirty subjects on two regimens, built by rule: a marker that falls more in responders, delays, missed and invalid samples, progression,
/// deaths, new therapies, adverse events. The numbers come from a fixed quasi-random sequence, so that two programs can be set against each other.
/// </summary>
internal static class WorkedCohort
{
    /// <summary>The cohort as a cut; <paramref name="limit"/> censors values below it.</summary>
    public static TestCut Cut(double limit = 0.5)
    {
        var cut = new TestCut().WithProtocol(protocol => protocol with
        {
            Assays = [protocol.Assays[0] with { LowerLimit = limit }],
        });
        for (var i = 1; i <= 30; i++)
        {
            Add(cut, i, limit);
        }

        return cut;
    }

    /// <summary>One plan of each kind that describes, tests or models the marker, response and safety.</summary>
    public static PlannedAnalysis[] Plan() =>
    [
        new ParticipantFlow { Id = "flow", Title = "Flow", Endpoint = "PFS" },
        new BaselineTable { Id = "baseline", Title = "Baseline", Variables = ["age", "sex", "regimen", "ecog", "ihc"], Analytes = ["M"], ByRegimen = true },
        new SpecimenAccountability { Id = "specimens", Title = "Specimens", Analyte = "M" },
        new Analysability { Id = "analysable", Title = "Analysable", Analyte = "M", Endpoint = "PFS", LandmarkDays = [56, 98] },
        new MarkerByVisit { Id = "visits", Title = "Marker by visit", Analyte = "M", ByRegimen = true },
        new MarkerMixedModel { Id = "mixed", Title = "Mixed model", Analyte = "M" },
        new MarkerMixedModel { Id = "slope", Title = "Slope", Analyte = "M", Time = MixedModelTime.Continuous, RandomSlope = true, TimeUnitDays = 30.4375, Covariates = ["age", "ihc"] },
        new TumorResponse { Id = "response", Title = "Response", Analyte = "M", Visit = "C2", ByRegimen = true },
        new SafetyTable { Id = "safety", Title = "Safety", TermsOfInterest = ["Pneumonitis", "Ejection fraction decreased"] },
    ];

    private static double Spread(int subject, int use) => ((subject * 0.6180339887) + (use * 0.7548776662)) % 1;

    private static void Add(TestCut cut, int i, double limit)
    {
        var id = FormattableString.Invariant($"S{i:00}");
        var regimen = i % 3 == 0 ? "B" : "A";
        var cycle = regimen == "A" ? 21 : 14;
        var shrink = Spread(i, 1) - 0.4;
        var cycles = shrink > -0.2 ? 7 : 4;
        cut.Subject(id, regimen, Math.Round(40 + (35 * Spread(i, 2)), 1), "F")
            .Covariate(id, "ecog", i % 4 == 0 ? "1" : "0").Covariate(id, "ihc", i % 2 == 0 ? "1+" : "2+");
        double[] doses = [.. Enumerable.Range(0, cycles).Select(k => (double)((k * cycle) + (k > 2 ? i % 4 : 0)))];
        cut.Doses(id, doses);
        Samples(cut, i, id, doses, shrink, limit);
        Scans(cut, i, id, shrink);
        Safety(cut, i, id);
    }

    private static void Samples(TestCut cut, int i, string id, double[] doses, double shrink, double limit)
    {
        var baseline = Math.Round(4 * Math.Exp(1.6 * Spread(i, 3)), 2);
        Give(cut, id, "BL", -(i % 5), baseline, limit);
        foreach (var (visit, cycle) in new[] { ("C2", 2), ("C4", 4), ("C6", 6) })
        {
            if (cycle >= doses.Length)
            {
                continue;
            }

            if ((i + cycle) % 11 == 0)
            {
                cut.Specimen(id, visit, null, SpecimenStatus.Missed, "declined");
            }
            else if ((i + cycle) % 13 == 0)
            {
                cut.Specimen(id, visit, doses[cycle], SpecimenStatus.Invalid, "hemolyzed");
            }
            else
            {
                var noise = 0.2 * (Spread(i, 10 + cycle) - 0.5);
                Give(cut, id, visit, doses[cycle], Math.Round(baseline * Math.Exp((-0.12 * cycle * shrink) + noise), 2), limit);
            }
        }
    }

    private static void Give(TestCut cut, string id, string visit, double day, double value, double limit)
    {
        var below = value < limit;
        cut.Marker(id, visit, day, below ? limit : value, below ? Quantification.BelowLimit : Quantification.Quantified);
    }

    private static void Scans(TestCut cut, int i, string id, double shrink)
    {
        var first = Math.Round(40 + (60 * Spread(i, 4)));
        cut.Scan(id, -7, null, first);
        for (var k = 1; k <= 5; k++)
        {
            var day = (42 * k) + (i % 3);
            var sum = Math.Round(first * Math.Max(0, 1 - (shrink * Math.Min(k, 3)) + (0.06 * (k - 1))), 1);
            var response = i % 14 == 0 && k == 2 ? OverallResponse.NE
                : sum == 0 ? OverallResponse.CR
                : sum <= 0.7 * first ? OverallResponse.PR
                : sum >= 1.2 * first || (k >= 4 && i % 5 == 0) ? OverallResponse.PD
                : OverallResponse.SD;
            cut.Scan(id, day, response, sum, response == OverallResponse.PD && i % 2 == 0);
            if (response == OverallResponse.PD)
            {
                cut.Event(id, ClinicalEventKind.TreatmentStop, day, "progression").Event(id, ClinicalEventKind.Death, day + 40 + i);
                return;
            }
        }

        cut.Event(id, i % 7 == 0 ? ClinicalEventKind.NewTherapy : ClinicalEventKind.LastContact, 215 + i);
    }

    private static void Safety(TestCut cut, int i, string id)
    {
        cut.AdverseEvent(id, i % 2 == 0 ? "Nausea" : "Fatigue", 1 + (i % 3), 10);
        if (i % 6 == 0)
        {
            cut.AdverseEvent(id, "Nausea", 3, 30, serious: i % 12 == 0).AdverseEvent(id, "Headache", 1, -5, related: false);
        }

        if (i % 15 == 0)
        {
            cut.AdverseEvent(id, i == 15 ? "Pneumonitis" : "Interstitial lung disease", i == 15 ? 2 : 5, 60, serious: true);
        }
    }
}
