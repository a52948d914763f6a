using Tidemark.Simulation.Course;
using Tidemark.Simulation.Serum;
using Tidemark.Simulation.Therapy;
using Tidemark.Simulation.Tumors;

namespace Tidemark.Simulation;

/// <summary>One virtual woman: what is true of her and what is seen of it.</summary>
/// <param name="Index">Place in the cohort from 0.</param>
/// <param name="Profile">Baseline characteristics.</param>
/// <param name="Tumor">True course of her tumor.</param>
/// <param name="Therapy">Treatment as far as toxicity lets it go.</param>
/// <param name="Doses">Doses given.</param>
/// <param name="Scans">Scans as read, baseline first.</param>
/// <param name="FollowUp">What happened to her.</param>
/// <param name="Draws">Specimens due, baseline first.</param>
internal sealed record Woman(
    int Index,
    Profile Profile,
    TumorCourse Tumor,
    TherapyCourse Therapy,
    IReadOnlyList<GivenDose> Doses,
    IReadOnlyList<Scan> Scans,
    FollowUpCourse FollowUp,
    IReadOnlyList<Draw> Draws);
