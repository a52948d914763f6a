using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.MarginalMeans;

namespace Tidemark.Analysis.Methods.MarginalMeans;

/// <summary>Marginal means and contrasts of a fitted model, for every word that has <see cref="MarginalMeansOptions"/>.</summary>
internal static class MarginalMeansAnswer
{
    /// <summary>The keys <c>emmeans</c> and <c>contrasts</c> with their warnings; no keys where none were asked.</summary>
    /// <param name="question">The question.</param>
    /// <param name="frame">The model frame.</param>
    /// <param name="coefficients">The fit, without the null space of its design.</param>
    /// <param name="link">Link of a generalized linear model, for the scale of the response.</param>
    public static Outcome<MarginalMeansPart> Of(Question question, ModelFrame frame, FittedCoefficients coefficients, LinkFunction? link = null)
    {
        if (question.Text("emmeans") is not { } specification && !question.Flag("joint-tests"))
        {
            return new(new([], []), []);
        }

        var (grid, fault) = ModelGrid.Of(question.Text("at"), frame);
        if (grid is null)
        {
            return new(null, [fault!]);
        }

        var fit = coefficients with { NullSpace = FittedCoefficients.NullSpaceOf(frame.Design) };
        var joint = question.Flag("joint-tests") ? new Fields { { "jointTests", JointTests(fit, grid) } } : [];
        if (question.Text("emmeans") is not { } named)
        {
            return new(new(joint, []), []);
        }

        var (factors, by) = Names(named);
        if (factors.Length == 0 || factors.Concat(by).FirstOrDefault(name => grid.Factors.All(f => f.Name != name)) is not null)
        {
            return new(null, [Unknown(factors.Concat(by).FirstOrDefault(name => grid.Factors.All(f => f.Name != name)) ?? "", grid)]);
        }

        var means = MarginalMeansResult.Of(fit, grid, factors, by, Weights(question));
        if (question.Words("contrast").Contains("trt.vs.ctrl") && question.Count("ref") > Size(grid, factors))
        {
            return new(null, [new Finding(FindingCodes.OptionRefused, $"--ref is {question.Count("ref")}, but there are {Size(grid, factors)} means.", Where.Nowhere with { Field = "ref" })]);
        }

        var part = Tables(question, means, Size(grid, factors), link);
        return new(part with { Body = part.Body.And(joint) }, []);
    }

    // emmeans' joint_tests: every factor and every interaction of factors; those that the model does not have are left out.
    private static Fields[] JointTests(FittedCoefficients fit, ReferenceGrid grid)
    {
        string[] factors = [.. grid.Factors.Where(f => f.Levels.Count > 1).Select(f => f.Name)];
        return
        [
            .. Enumerable.Range(1, (1 << Math.Min(factors.Length, 12)) - 1)
                .Select(set => factors.Where((_, i) => (set >> i & 1) == 1).ToArray())
                .OrderBy(term => term.Length)
                .Select(term => (Term: term, Test: MarginalMeansResult.Of(fit, grid, term).Equality()[0]))
                .Where(row => row.Test.Df1 > 0)
                .Select(row => new Fields
                {
                    { "term", string.Join(':', row.Term) },
                    { "df", row.Test.Df1 },
                    { "df2", double.IsPositiveInfinity(row.Test.Df2) ? null : row.Test.Df2 },
                    { "statistic", row.Test.Statistic },
                    { "pValue", row.Test.PValue },
                }),
        ];
    }

    private static GridWeights Weights(Question question) => question.Text("emmeans-weights") switch
    {
        "proportional" => GridWeights.Proportional,
        "cells" => GridWeights.Cells,
        _ => GridWeights.Equal,
    };

    private static MarginalMeansPart Tables(Question question, MarginalMeansResult means, int size, LinkFunction? link)
    {
        var table = means.Means(question.ConfLevel);
        (string Family, MarginalTable Table)[] contrasts = [.. question.Words("contrast").Where(family => family != "none").Select(family =>
            (family, means.Contrasts(Family(family), Adjustment(question.Text("adjust")), question.ConfLevel, family == "trt.vs.ctrlk" ? size - 1 : question.Count("ref") - 1)))];
        Fields body = new() { { "emmeans", table.Rows.Select(row => Row("term", row).And(ResponseScale.Mean(row, link))).ToArray() } };
        if (contrasts.Length > 0)
        {
            body.Add("contrasts", contrasts.SelectMany(c => c.Table.Rows.Select(row => Row("contrast", row).And(
                new() { { "family", c.Family }, { "adjust", Word(c.Table.Adjustment) } }).And(ResponseScale.Ratio(row, link)))).ToArray());
        }

        return new(body, [.. contrasts.Select(c => c.Table).Prepend(table).SelectMany(t => t.Warnings).Distinct()]);
    }

    private static Fields Row(string name, MarginalEstimate row) => new()
    {
        { name, row.Label },
        { "at", row.Levels.Count == 0 ? null : row.Levels.Select(level => new Fields { { "variable", level.Key }, { "level", level.Value } }).ToArray() },
        { "estimate", row.Estimate },
        { "stdError", row.StdError },
        { "df", double.IsPositiveInfinity(row.Df) ? null : row.Df },
        { "statistic", row.Statistic },
        { "pValue", row.PValue },
        { "confLow", row.ConfLow },
        { "confHigh", row.ConfHigh },
    };

    private static (string[] Factors, string[] By) Names(string specification)
    {
        var sides = specification.TrimStart('~', ' ').Split('|');
        return (Split(sides[0]), sides.Length > 1 ? Split(sides[1]) : []);
    }

    private static string[] Split(string side) =>
        [.. side.Split(['*', ':', '+', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim('`')).Distinct()];

    private static int Size(ReferenceGrid grid, string[] factors) => factors.Aggregate(1, (n, name) => n * grid.Factors[grid.IndexOf(name)].Levels.Count);

    private static Finding Unknown(string name, ReferenceGrid grid) => new(
        FindingCodes.ColumnNotInData,
        $"--emmeans names '{name}', which the fixed effects do not use; they use {string.Join(", ", grid.Factors.Select(f => f.Name))}.",
        Where.Nowhere with { Field = "emmeans" });

    private static ContrastFamily Family(string word) => word switch
    {
        "revpairwise" => ContrastFamily.ReversePairwise,
        "trt.vs.ctrl" or "trt.vs.ctrlk" => ContrastFamily.TreatmentVersusControl,
        "consec" => ContrastFamily.Consecutive,
        "mean_chg" => ContrastFamily.MeanChange,
        "eff" => ContrastFamily.Effects,
        "del.eff" => ContrastFamily.DeletionEffects,
        "poly" => ContrastFamily.Polynomial,
        _ => ContrastFamily.Pairwise,
    };

    private static Multiplicity? Adjustment(string? word) => word switch
    {
        null => null,
        "tukey" => Multiplicity.Tukey,
        "dunnett" => Multiplicity.Dunnett,
        "scheffe" => Multiplicity.Scheffe,
        "sidak" => Multiplicity.Sidak,
        "bonferroni" => Multiplicity.Bonferroni,
        "holm" => Multiplicity.Holm,
        "hochberg" => Multiplicity.Hochberg,
        "hommel" => Multiplicity.Hommel,
        "BH" or "fdr" => Multiplicity.BenjaminiHochberg,
        "BY" => Multiplicity.BenjaminiYekutieli,
        _ => Multiplicity.None,
    };

    private static string Word(Multiplicity adjustment) => adjustment switch
    {
        Multiplicity.BenjaminiHochberg => "BH",
        Multiplicity.BenjaminiYekutieli => "BY",
        _ => adjustment.ToString().ToLowerInvariant(),
    };
}
