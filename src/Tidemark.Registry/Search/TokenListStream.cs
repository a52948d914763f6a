using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Token = Tidemark.Registry.Words.Token;

namespace Tidemark.Registry.Search;

/// <summary>Tokens made beforehand, as Lucene takes them.</summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute position;
    private List<Token> tokens = [];
    private int at;

    public TokenListStream()
    {
        term = AddAttribute<ICharTermAttribute>();
        position = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Gives these tokens from the first.</summary>
    public TokenListStream Of(List<Token> list)
    {
        (tokens, at) = (list, 0);
        return this;
    }

    public override bool IncrementToken()
    {
        if (at >= tokens.Count)
        {
            return false;
        }

        ClearAttributes();
        var token = tokens[at];
        term.SetEmpty().Append(token.Term);
        position.PositionIncrement = token.Stacked && at > 0 ? 0 : 1;
        at++;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        at = 0;
    }
}
