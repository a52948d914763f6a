using System.Globalization;

namespace Tidemark.Benchmarks;

/// <summary>The 1000 rows of <c>benchmarks/data/cohort.csv</c>: <c>time,event,age,marker,dose</c>; R reads the same file.</summary>
internal sealed record Cohort(double[] Time, bool[] IsEvent, double[] Age, double[] Marker, double[] Dose)
{
    /// <summary>Reads the file.</summary>
    public static Cohort Read()
    {
        var rows = File.ReadLines(Peers.Data("cohort.csv")).Skip(1).Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        return new(Column(rows, 0), [.. rows.Select(row => row[1] == 1)], Column(rows, 2), Column(rows, 3), Column(rows, 4));
    }

    private static double[] Column(List<double[]> rows, int column) => [.. rows.Select(row => row[column])];
}
