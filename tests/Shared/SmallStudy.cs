namespace Tidemark.Testing;

/// <summary>A complete small study, sound in every file; tests change a line of it and see what is found.</summary>
internal static class SmallStudy
{
    public const string Protocol = """
        schemaVersion: 1
        study: { id: SMALL, title: A small study }
        cohorts:
          - { id: low, label: HER2-low }
        regimens:
          - { id: t-dxd, label: T-DXd, drug: trastuzumab deruxtecan, cycleDays: 21, plannedCycles: 6 }
          - { id: rc48, label: RC48, drug: disitamab vedotin, cycleDays: 14 }
        schedule:
          - { id: BL, label: Baseline, anchor: { day: 0 }, window: { before: 28, after: 0 }, baseline: true }
          - { id: C2, label: After cycle 2, anchor: { afterCycle: 2 }, window: { before: 3, after: 7 } }
        analytes:
          - { id: HER2, label: Serum HER2, unit: ng/mL }
        assays:
          - id: clia
            analyte: HER2
            method: CLIA
            unit: ng/mL
            lowerLimit: 0.5
            upperLimit: 350
            cutOffs: [{ id: uln15, value: 15, role: prespecified }]
        response: { criteria: RECIST 1.1 }
        endpoints:
          - { id: PFS, label: Progression-free survival, events: [progression, death], censoring: [{ when: noEvent, at: lastAssessment }] }
        data: {}
        """;

    public const string Plan = """
        schemaVersion: 1
        version: "1.0"
        seed: 1
        objectives:
          - { id: O1, text: Does it fall? }
        multiplicity: { method: none }
        analyses:
          - kind: markerByVisit
            id: by-visit
            title: Level by visit
            role: primary
            objective: O1
            analyte: HER2
            estimand:
              population: all
              variable: level
              endpoint: none
              intercurrentEvents: []
              summaryMeasure: ratio of geometric means
        """;

    /// <summary>The data files: subject 017 with baseline and C2, subject 018 with a baseline below the limit.</summary>
    public static readonly IReadOnlyDictionary<string, string> Data = new Dictionary<string, string>
    {
        ["subjects.csv"] = "subject,origin,cohort,regimen,sex,age\n017,2024-07-08,low,t-dxd,F,54\n018,2024-07-15,low,rc48,F,61\n",
        ["doses.csv"] = "subject,regimen,cycle,time,amount,unit\n017,t-dxd,1,2024-07-08T09:30,324,mg\n017,t-dxd,2,2024-07-30,324,mg\n018,,1,2024-07-15,110,mg\n",
        ["specimens.csv"] = "specimen,subject,visit,collected,status,reason\nS-0001,017,BL,2024-07-08T08:15,collected,\nS-0002,017,C2,2024-08-20,,\nS-0003,018,BL,2024-07-14,,\nS-0004,018,C2,,missed,no show\n",
        ["measurements.csv"] = "specimen,analyte,assay,value,unit,lot,run\nS-0001,HER2,clia,23.1,ng/mL,L1,R1\nS-0002,HER2,clia,18.4,ng/mL,L1,R1\nS-0003,HER2,clia,<0.5,ng/mL,L1,R1\n",
        ["lesions.csv"] = "subject,lesion,role,site,nodal,time,diameter,unit,state,evaluator\n017,T1,target,liver,no,2024-07-01,41,mm,,INV\n017,T1,target,liver,no,2024-08-19,3.1,cm,,INV\n",
        ["assessments.csv"] = "subject,time,evaluator,response,sum,percentChange,newLesion\n017,2024-07-01,INV,,41,,no\n017,2024-08-19,INV,SD,31,,no\n",
        ["events.csv"] = "subject,kind,time,detail\n017,lastContact,2024-12-01,\n018,death,2024-09-02,\"disease, progressing\"\n",
        ["adverse-events.csv"] = "subject,term,soc,grade,start,end,serious,related\n017,Pneumonitis,Respiratory,1,2024-09,,no,yes\n",
        ["covariates.csv"] = "subject,ihc,ecog\n017,1+,0\n018,2+/ISH-,1\n",
    };

    /// <summary>The folder, with some data files replaced or (null) left out.</summary>
    public static FolderOfTest Folder(params (string File, string? Text)[] changes)
    {
        var folder = new FolderOfTest { ["protocol.yaml"] = Protocol, ["plan.yaml"] = Plan };
        foreach (var (file, text) in Data)
        {
            folder["data/" + file] = text;
        }

        foreach (var (file, text) in changes)
        {
            var path = file.EndsWith(".csv", StringComparison.Ordinal) ? "data/" + file : file;
            if (text is null)
            {
                File.Delete(folder.At(path));
            }
            else
            {
                folder[path] = text;
            }
        }

        return folder;
    }
}
