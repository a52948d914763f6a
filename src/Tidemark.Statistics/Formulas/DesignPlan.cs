using System.Numerics;

namespace Tidemark.Statistics.Formulas;

/// <summary>
/// Turns terms to columns. A factor in a term is coded by contrasts where the term without it is contained in an earlier term
/// (or is empty, beside an intercept), else by indicators (Chambers and Hastie 1992, section 2.4.1); without an intercept the
/// first factor of the first term that has one is coded by indicators.
/// </summary>
internal sealed class DesignPlan
{
    private readonly TermExpansion expansion;
    private readonly Contrasts contrasts;
    private readonly HashSet<(BigInteger Term, int Variable)> indicators = [];

    public DesignPlan(TermExpansion expansion, IReadOnlyList<CodedVariable> variables, Contrasts contrasts)
    {
        (this.expansion, this.contrasts) = (expansion, contrasts);
        for (var t = 0; t < expansion.Terms.Count; t++)
        {
            foreach (var v in TermExpansion.Members(expansion.Terms[t]).Where(v => !HasMargin(t, v)))
            {
                indicators.Add((expansion.Terms[t], v));
            }
        }

        if (!expansion.HasIntercept && FirstFactor(variables) is { } first)
        {
            indicators.Add(first);
        }
    }

    /// <summary>The design of the terms that are kept; a strata term shapes the coding of others and is left out.</summary>
    public (DesignMatrix Design, List<ModelTerm> Terms) Build(IReadOnlyList<CodedVariable> variables, int rows, Func<int, bool> isStratum)
    {
        var (names, columns, terms) = (new List<string>(), new List<double[]>(), new List<ModelTerm>());
        if (expansion.HasIntercept)
        {
            names.Add("(Intercept)");
            columns.Add([.. Enumerable.Repeat(1.0, rows)]);
        }

        foreach (var term in expansion.Terms)
        {
            int[] members = [.. TermExpansion.Members(term)];
            if (members.All(isStratum))
            {
                continue;
            }

            var first = columns.Count;
            foreach (var (name, column) in Columns(term, members, variables, rows))
            {
                names.Add(name);
                columns.Add(column);
            }

            terms.Add(new ModelTerm(
                expansion.Label(term), [.. Enumerable.Range(first, columns.Count - first)], [.. members.Select(v => variables[v].Label)]));
        }

        return (DesignMatrix.Of(rows, names, columns), terms);
    }

    private bool HasMargin(int t, int variable)
    {
        var rest = expansion.Terms[t] & ~(BigInteger.One << variable);
        return rest.IsZero || expansion.Terms.Take(t).Any(earlier => (earlier & rest) == rest);
    }

    private (BigInteger Term, int Variable)? FirstFactor(IReadOnlyList<CodedVariable> variables)
    {
        foreach (var term in expansion.Terms)
        {
            foreach (var v in TermExpansion.Members(term).Where(v => variables[v].Factor is not null))
            {
                return (term, v);
            }
        }

        return null;
    }

    // The first variable's columns vary fastest.
    private List<(string Name, double[] Column)> Columns(BigInteger term, int[] members, IReadOnlyList<CodedVariable> variables, int rows)
    {
        var product = new List<(string Name, double[] Column)>();
        foreach (var v in members)
        {
            var (suffixes, columns) = variables[v].Coded(!indicators.Contains((term, v)), contrasts);
            List<(string Name, double[] Column)> coded = [.. suffixes.Select((s, j) => (variables[v].Label + s, columns[j]))];
            product = v == members[0] ? coded : [.. coded.SelectMany(c => product.Select(p => ($"{p.Name}:{c.Name}", Product(p.Column, c.Column, rows))))];
        }

        return product;
    }

    private static double[] Product(double[] a, double[] b, int rows)
    {
        var product = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            product[i] = a[i] * b[i];
        }

        return product;
    }
}
