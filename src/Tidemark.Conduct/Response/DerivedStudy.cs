using Tidemark.Analysis.Endpoints;
using Tidemark.Protocol;

namespace Tidemark.Conduct.Response;

/// <summary>Response of a whole study.</summary>
/// <param name="Courses">One for each subject and assessor.</param>
/// <param name="Rates">One for each assessor.</param>
/// <param name="Settings">The parameters it was judged by.</param>
public sealed record DerivedStudy(IReadOnlyList<DerivedCourse> Courses, IReadOnlyList<ResponseRates> Rates, ResponseSettings Settings);
