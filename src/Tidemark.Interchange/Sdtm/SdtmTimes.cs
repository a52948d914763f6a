using System.Globalization;

namespace Tidemark.Interchange.Sdtm;

/// <summary>The time of a finding's record: --DTC, else the study day --DY, which counts the day of origin as 1 and knows no 0.</summary>
internal static class SdtmTimes
{
    public static TimePoint? Of(SdtmRow row, string domain, ICollection<Finding> findings) =>
        row.Time(domain + "DTC", findings) ?? (StudyDay(row, domain) is { } day ? TimePoint.DaysAfterOrigin(Elapsed(day)) : null);

    public static int? StudyDay(SdtmRow row, string domain) =>
        int.TryParse(row[domain + "DY"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var day) && day != 0 ? day : null;

    /// <summary>Days elapsed since origin.</summary>
    public static double Elapsed(int studyDay) => studyDay > 0 ? studyDay - 1 : studyDay;
}
