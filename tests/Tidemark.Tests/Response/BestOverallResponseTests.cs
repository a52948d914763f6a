using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Tests.Response;

public class BestOverallResponseTests
{
    /// <summary>Days and calls, then best response without and with confirmation (28 days; stable disease from day 42).</summary>
    [Theory]
    [InlineData("43 CR, 85 CR", "CR", "CR")]
    [InlineData("43 CR, 64 CR", "CR", "SD")]
    [InlineData("43 CR, 85 PR", "CR", "SD")]
    [InlineData("22 CR, 36 PR", "CR", "PD")]
    [InlineData("43 CR, 85 SD", "CR", "SD")]
    [InlineData("22 CR, 36 SD", "CR", "PD")]
    [InlineData("43 CR, 85 PD", "CR", "SD")]
    [InlineData("22 CR, 36 PD", "CR", "PD")]
    [InlineData("43 CR, 85 NE", "CR", "SD")]
    [InlineData("22 CR, 36 NE", "CR", "NE")]
    [InlineData("43 PR, 85 CR", "CR", "PR")]
    [InlineData("43 PR, 85 PR", "PR", "PR")]
    [InlineData("43 PR, 85 SD", "PR", "SD")]
    [InlineData("43 PR, 85 PD", "PR", "SD")]
    [InlineData("22 PR, 36 PD", "PR", "PD")]
    [InlineData("22 PR, 36 NE", "PR", "NE")]
    [InlineData("43 PR, 64 NE, 85 PR", "PR", "PR")]
    [InlineData("43 PR, 64 NE, 85 NE, 106 PR", "PR", "SD")]
    [InlineData("43 PR, 64 SD, 85 PR", "PR", "SD")]
    [InlineData("43 PR, 64 CR", "CR", "SD")]
    [InlineData("43 SD", "SD", "SD")]
    [InlineData("41 SD", "NE", "NE")]
    [InlineData("43 NonCRNonPD, 85 PD", "NonCRNonPD", "NonCRNonPD")]
    [InlineData("22 NonCRNonPD, 36 PD", "PD", "PD")]
    [InlineData("43 NE, 85 NE", "NE", "NE")]
    [InlineData("", "NE", "NE")]
    [InlineData("43 PD, 85 PR, 127 PR", "PD", "PD")]
    [InlineData("43 PR, 43 SD, 85 PR", "PR", "SD")]
    [InlineData("43 PR, 43 NE, 85 PR", "PR", "PR")]
    [InlineData("-10 CR, 0 CR, 43 SD", "SD", "SD")]
    public void Follows_table_3(string calls, string unconfirmed, string confirmed)
    {
        var timed = Read(calls);
        Assert.Equal(unconfirmed, BestOverallResponse.Unconfirmed(timed, new ResponseSettings(), null).ToString());
        Assert.Equal(confirmed, BestOverallResponse.Confirmed(timed, new ResponseSettings(), null).ToString());
    }

    [Fact]
    public void A_call_after_new_therapy_does_not_count()
    {
        var calls = Read("43 SD, 85 PR, 127 PR");
        Assert.Equal(OverallResponse.SD, BestOverallResponse.Confirmed(calls, new ResponseSettings(), 84));
        Assert.Equal(OverallResponse.PR, BestOverallResponse.Unconfirmed(calls, new ResponseSettings(), 85));
        Assert.Equal(OverallResponse.SD, BestOverallResponse.Confirmed(calls, new ResponseSettings(), 85));
    }

    [Fact]
    public void Response_begins_at_the_first_response_that_is_confirmed()
    {
        var calls = Read("43 PR, 64 SD, 85 PR, 127 PR");
        Assert.Equal(43, BestOverallResponse.ResponseDay(calls, new ResponseSettings(), null, confirmed: false));
        Assert.Equal(85, BestOverallResponse.ResponseDay(calls, new ResponseSettings(), null, confirmed: true));
        Assert.Null(BestOverallResponse.ResponseDay(Read("43 SD"), new ResponseSettings(), null, confirmed: true));
    }

    private static List<TimedResponse> Read(string calls) =>
    [
        .. calls.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(call => call.Split(' '))
            .Select(call => new TimedResponse(int.Parse(call[0], System.Globalization.CultureInfo.InvariantCulture), Enum.Parse<OverallResponse>(call[1]))),
    ];
}
