using Tidemark.Analysis.Endpoints;
using Tidemark.Protocol;

namespace Tidemark.Conduct.Response;

/// <summary>Response of a whole study.</summary>
/// <param name="Courses">One for each subject and assessor.</param>
/// <param name="Rates">One for each assessor.</param>
/// <param name="Settings">The parameters it was judged by.</param>
/// <param name="Name">Name of the study or of its files.</param>
/// <param name="Hash">SHA-256 of the data, lowercase hexadecimal.</param>
public sealed record DerivedStudy(IReadOnlyList<DerivedCourse> Courses, IReadOnlyList<ResponseRates> Rates, ResponseSettings Settings, string Name, string Hash);
