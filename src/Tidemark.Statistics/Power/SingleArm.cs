using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Exact binomial designs of one stage (A'Hern 2001). Theory: docs/theory/power.md.</summary>
public static class SingleArm
{
    /// <summary>The design of a given size.</summary>
    /// <param name="n">Subjects.</param>
    /// <param name="p0">Proportion not worth pursuing.</param>
    /// <param name="p1">Proportion hoped for, above p₀.</param>
    /// <param name="sigLevel">One-sided level.</param>
    public static SingleArmDesign Of(int n, double p0, double p1, double sigLevel)
    {
        var critical = 0;
        while (critical <= n && Binomial.UpperTail(critical - 1, n, p0) > sigLevel)
        {
            critical++;
        }

        return new SingleArmDesign(n, critical, Binomial.UpperTail(critical - 1, n, p0), Binomial.UpperTail(critical - 1, n, p1));
    }

    /// <summary>The smallest size from which on every size up to 20 more has the power (the power is a saw); null where none up to
    /// <paramref name="largest"/> has.</summary>
    /// <param name="p0">Proportion not worth pursuing.</param>
    /// <param name="p1">Proportion hoped for, above p₀.</param>
    /// <param name="sigLevel">One-sided level.</param>
    /// <param name="power">Power wanted.</param>
    /// <param name="lasting">Whether larger sizes must have the power too; else the first size that has it.</param>
    /// <param name="largest">Largest size sought.</param>
    public static SingleArmDesign? Smallest(double p0, double p1, double sigLevel, double power, bool lasting = false, int largest = 5000)
    {
        SingleArmDesign? candidate = null;
        for (var n = 1; n <= largest + 20; n++)
        {
            var design = Of(n, p0, p1, sigLevel);
            if (design.Power < power)
            {
                candidate = null;
            }
            else
            {
                candidate ??= design;
                if (!lasting || n - candidate.N >= 20)
                {
                    return candidate;
                }
            }
        }

        return null;
    }
}
