using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Endpoints;

/// <summary>Rates of response of one assessor, with exact intervals (Clopper and Pearson 1934); who was not evaluable counts in the denominator.</summary>
/// <param name="Assessor">Whose judgment.</param>
/// <param name="Objective">CR or PR, confirmed where the protocol asks (ORR).</param>
/// <param name="Control">CR, PR, SD or non-CR/non-PD (DCR).</param>
/// <param name="Benefit">CR, PR, or stable disease for the protocol's days of clinical benefit (CBR).</param>
/// <param name="MedianDepth">Median best percent change of those measured; NaN where nobody was.</param>
/// <param name="MedianDaysToResponse">Median days to response of the responders; NaN where there are none.</param>
public sealed record ResponseRates(Assessor Assessor, RateEstimate Objective, RateEstimate Control, RateEstimate Benefit, double MedianDepth, double MedianDaysToResponse)
{
    /// <summary>One for each assessor, in the order of the courses.</summary>
    public static IReadOnlyList<ResponseRates> Of(IReadOnlyList<DerivedCourse> courses, ResponseSettings settings, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(courses);
        ArgumentNullException.ThrowIfNull(settings);
        return [.. courses.GroupBy(course => course.Assessor).Select(group => Of(group.Key, [.. group], settings, level))];
    }

    private static ResponseRates Of(Assessor assessor, List<DerivedCourse> courses, ResponseSettings settings, double level)
    {
        OverallResponse Judged(DerivedCourse course) => (settings.ConfirmationRequired ? course.Confirmed : course.Best).Response;
        bool Responded(DerivedCourse course) => BestOverallResponse.IsResponse(Judged(course));
        bool Controlled(DerivedCourse course) => Responded(course) || Judged(course) is OverallResponse.SD or OverallResponse.NonCRNonPD;
        RateEstimate Rate(Func<DerivedCourse, bool> counts)
        {
            var count = courses.Count(counts);
            return new(count, courses.Count, ProportionInterval.ClopperPearson(count, courses.Count, level));
        }

        return new ResponseRates(
            assessor,
            Rate(Responded),
            Rate(Controlled),
            Rate(course => Responded(course) || (Controlled(course) && course.LastStableDay >= settings.ClinicalBenefitDays)),
            Median(courses.Select(course => (double?)course.BestPercentChange)),
            Median(courses.Where(Responded).Select(course => course.TimeToResponse)));
    }

    private static double Median(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>()];
        return known.Length == 0 ? double.NaN : Quantiles.Median(known);
    }
}
