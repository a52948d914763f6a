namespace Tidemark.Statistics.Formulas;

/// <summary>What functions learned from the data of a fit (knots, coefficients of polynomials), by the place of their call,
/// so that new data meet the same columns.</summary>
internal sealed class KeptBases
{
    private readonly Dictionary<int, object> kept = [];

    public bool Has(Expression call) => kept.ContainsKey(call.Position);

    public T Keep<T>(Expression call, Func<T> make)
        where T : class
    {
        if (!kept.TryGetValue(call.Position, out var basis))
        {
            kept[call.Position] = basis = make();
        }

        return (T)basis;
    }
}
