namespace Tidemark.Statistics.Survival;

/// <summary>Receives the risk set of each event time, strata in order, times descending.</summary>
internal interface IRiskSetVisitor
{
    void Visit(in RiskSet set);
}
