namespace Tidemark.Statistics.MixedModels;

/// <summary>The criterion where all random terms have one grouping factor: the matrices of the subjects stand one after the other, and
/// one pass over them gives S, Xᵀy and the determinant, another the sums of the derivatives.</summary>
internal sealed class SubjectKernel
{
    private readonly int m;
    private readonly int p;
    private readonly int count;
    private readonly double[] a;
    private readonly double[] b;
    private readonly double[] c;
    private readonly double[] squares;
    private readonly int[] members;
    private readonly double[] t;
    private readonly double[] pMatrix;
    private readonly double[] u;
    private readonly double[] tc;

    /// <param name="components">The subjects, each with one level of every term.</param>
    public SubjectKernel(IReadOnlyList<Component> components)
    {
        (m, p, count) = (components[0].Size, components[0].Columns, components.Count);
        (a, t, pMatrix) = (new double[count * m * m], new double[count * m * m], new double[count * m * m]);
        (b, u) = (new double[count * m * p], new double[count * m * p]);
        (c, tc, members) = (new double[count * m], new double[count * m], new int[count]);
        squares = components.Any(s => s.CC.Length > 0) ? new double[count * m * m] : [];
        for (var s = 0; s < count; s++)
        {
            components[s].A.CopyTo(a, s * m * m);
            components[s].B.CopyTo(b, s * m * p);
            components[s].C.CopyTo(c, s * m);
            components[s].CC.CopyTo(squares.AsSpan(squares.Length == 0 ? 0 : s * m * m));
            members[s] = components[s].Members.Count;
        }
    }

    /// <summary>Whether components are subjects of one grouping factor with few effects.</summary>
    public static bool Fits(IReadOnlyList<Component> components) =>
        components.Count > 0 && components.All(s => s.IsSmall && s.Counts.All(n => n == 1));

    /// <summary>Takes the subjects' part out of XᵀX, Xᵀy and yᵀy; the log determinant is returned.</summary>
    /// <param name="g">G of order m.</param>
    /// <param name="s">XᵀX, of which the lower triangle is changed.</param>
    /// <param name="rhs">Xᵀy.</param>
    /// <param name="yy">yᵀy.</param>
    public double Accumulate(double[] g, double[,] s, double[] rhs, ref double yy)
    {
        var (logDet, inverse) = (0.0, new double[m * m]);
        Span<double> gb = stackalloc double[m * p];
        var own = new double[m * m];
        for (var k = 0; k < count; k++)
        {
            a.AsSpan(k * m * m, m * m).CopyTo(own);
            logDet += members[k] * Math.Log(SmallMatrix.InverseOfIdentityPlus(own, g, inverse, m));
            inverse.CopyTo(t, k * m * m);
            Times(inverse, own, pMatrix.AsSpan(k * m * m), m);
            Times(inverse, b.AsSpan(k * m * p, m * p), u.AsSpan(k * m * p), p);
            Times(inverse, c.AsSpan(k * m, m), tc.AsSpan(k * m), 1);
            Times(g, b.AsSpan(k * m * p, m * p), gb, p);
            for (var i = 0; i < m; i++)
            {
                for (var r = 0; r < p; r++)
                {
                    var w = gb[(i * p) + r];
                    rhs[r] -= w * tc[(k * m) + i];
                    for (var e = 0; e <= r; e++)
                    {
                        s[r, e] -= members[k] * w * u[(((k * m) + i) * p) + e];
                    }
                }
            }

            yy -= Explained(k, g, inverse);
        }

        return logDet;
    }

    /// <summary>The sums of the derivatives at the G of the last <see cref="Accumulate"/>.</summary>
    /// <param name="point">β, σ² and the unit covariance.</param>
    /// <param name="reml">Restricted likelihood.</param>
    public SubjectSums Differentiate(ProfilePoint point, bool reml)
    {
        var sums = new SubjectSums(m, p);
        var (v, vv, n, us) = (new double[m], new double[m * m], new double[m * m], new double[m * p]);
        for (var k = 0; k < count; k++)
        {
            Residual(k, point.Beta, v, vv);
            if (reml)
            {
                Projected(k, point.UnitCovariance, us, n);
            }

            Add(k, sums, v, vv, n, 1 / point.Scale);
        }

        return sums;
    }

    // A product with an m × m matrix on the left.
    private void Times(ReadOnlySpan<double> left, ReadOnlySpan<double> x, Span<double> to, int width)
    {
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < width; j++)
            {
                var sum = 0.0;
                for (var l = 0; l < m; l++)
                {
                    sum += left[(i * m) + l] * x[(l * width) + j];
                }

                to[(i * width) + j] = sum;
            }
        }
    }

    // Σ cᵀGTc.
    private double Explained(int k, double[] g, double[] inverse)
    {
        var sum = 0.0;
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                if (members[k] == 1)
                {
                    sum += c[(k * m) + i] * g[(i * m) + j] * tc[(k * m) + j];
                    continue;
                }

                for (var l = 0; l < m; l++)
                {
                    sum += g[(i * m) + l] * inverse[(l * m) + j] * squares[(((k * m) + i) * m) + j];
                }
            }
        }

        return sum;
    }

    // Σv = Tc - nUβ and Σvvᵀ, which is T(Σccᵀ - Σc fᵀ - f Σcᵀ + n ffᵀ)Tᵀ with f = Bβ for several members.
    private void Residual(int k, double[] β, double[] v, double[] vv)
    {
        for (var i = 0; i < m; i++)
        {
            v[i] = tc[(k * m) + i];
            for (var r = 0; r < p; r++)
            {
                v[i] -= members[k] * u[(((k * m) + i) * p) + r] * β[r];
            }
        }

        if (members[k] > 1)
        {
            Squares(k, β, vv);
            return;
        }

        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                vv[(i * m) + j] = v[i] * v[j];
            }
        }
    }

    private void Squares(int k, double[] β, double[] vv)
    {
        Span<double> f = stackalloc double[m];
        Span<double> middle = stackalloc double[m * m];
        Span<double> left = stackalloc double[m * m];
        Times(b.AsSpan(k * m * p, m * p), β, f);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var (ci, cj) = (c[(k * m) + i], c[(k * m) + j]);
                middle[(i * m) + j] = squares[(((k * m) + i) * m) + j] - (ci * f[j]) - (f[i] * cj) + (members[k] * f[i] * f[j]);
            }
        }

        var inverse = t.AsSpan(k * m * m, m * m);
        Times(inverse, middle, left, m);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var sum = 0.0;
                for (var l = 0; l < m; l++)
                {
                    sum += left[(i * m) + l] * inverse[(j * m) + l];
                }

                vv[(i * m) + j] = sum;
            }
        }
    }

    // Bβ.
    private void Times(ReadOnlySpan<double> x, double[] β, Span<double> f)
    {
        for (var i = 0; i < m; i++)
        {
            f[i] = 0;
            for (var r = 0; r < p; r++)
            {
                f[i] += x[(i * p) + r] * β[r];
            }
        }
    }

    // N = US⁻¹Uᵀ.
    private void Projected(int k, double[,] covariance, double[] us, double[] n)
    {
        var own = u.AsSpan(k * m * p, m * p);
        for (var i = 0; i < m; i++)
        {
            for (var r = 0; r < p; r++)
            {
                var sum = 0.0;
                for (var e = 0; e < p; e++)
                {
                    sum += own[(i * p) + e] * covariance[e, r];
                }

                us[(i * p) + r] = sum;
            }

            for (var j = 0; j <= i; j++)
            {
                var sum = 0.0;
                for (var r = 0; r < p; r++)
                {
                    sum += us[(i * p) + r] * own[(j * p) + r];
                }

                n[(i * m) + j] = n[(j * m) + i] = sum;
            }
        }
    }

    private void Add(int k, SubjectSums sums, double[] v, double[] vv, double[] n, double precision)
    {
        var own = pMatrix.AsSpan(k * m * m, m * m);
        var rows = u.AsSpan(k * m * p, m * p);
        var size = members[k];
        Span<double> r = stackalloc double[m * m];
        for (var ij = 0; ij < m * m; ij++)
        {
            var scaled = vv[ij] * precision;
            sums.VV[ij] += scaled;
            sums.K[ij] += (size * (own[ij] - n[ij])) - scaled;
            r[ij] = (size * ((2 * n[ij]) - own[ij])) + (2 * scaled);
        }

        for (var ij = 0; ij < m * m; ij++)
        {
            var (i, j, f) = (ij / m, ij % m, own[ij]);
            var to = sums.PR.AsSpan(ij * m * m, m * m);
            for (var kl = 0; kl < to.Length; kl++)
            {
                to[kl] += f * r[kl];
            }

            for (var e = 0; e < p; e++)
            {
                sums.UV[(ij * p) + e] += rows[(i * p) + e] * v[j];
                var w = size * rows[(i * p) + e];
                var line = sums.UU.AsSpan(((ij * p) + e) * p, p);
                for (var h = 0; h < line.Length; h++)
                {
                    line[h] += w * rows[(j * p) + h];
                }
            }
        }
    }
}
