namespace Tidemark.Statistics.Accuracy;

/// <summary>Collects what is read from one resampled curve after the other.</summary>
internal sealed class RocReading
{
    private readonly RocQuantities _asked;
    private readonly int[] _places;
    private readonly List<double>[] _sensitivity;
    private readonly List<double>[] _specificity;
    private readonly (List<double> Sensitivity, List<double> Specificity)[] _threshold;
    private readonly bool _needsLine;

    internal RocReading(MarkerValues values, RocQuantities asked)
    {
        _asked = asked;
        _places = [.. asked.Thresholds.Select(values.Beyond)];
        _sensitivity = [.. asked.Specificities.Select(_ => new List<double>())];
        _specificity = [.. asked.Sensitivities.Select(_ => new List<double>())];
        _threshold = [.. asked.Thresholds.Select(_ => (new List<double>(), new List<double>()))];
        _needsLine = asked.Part is not null || _places.Length + _sensitivity.Length + _specificity.Length > 0;
    }

    internal List<double> Areas { get; } = [];

    internal void Add(RocCounts counts)
    {
        var line = _needsLine ? counts.Line() : null;
        Areas.Add(_asked.Part is { } part ? part.Of(line!) : counts.Auc());
        for (var i = 0; i < _sensitivity.Length; i++)
        {
            _sensitivity[i].Add(line!.SensitivityAt(_asked.Specificities[i]));
        }

        for (var i = 0; i < _specificity.Length; i++)
        {
            _specificity[i].Add(line!.SpecificityAt(_asked.Sensitivities[i]));
        }

        for (var i = 0; i < _threshold.Length; i++)
        {
            _threshold[i].Sensitivity.Add(line!.Sensitivity[_places[i]]);
            _threshold[i].Specificity.Add(line.Specificity[_places[i]]);
        }
    }

    internal IReadOnlyList<RocBand>[] Bands(double level) =>
    [
        [.. _sensitivity.Select((s, i) => new RocBand(_asked.Specificities[i], StabilityInterval.Of(s, level), null))],
        [.. _specificity.Select((s, i) => new RocBand(_asked.Sensitivities[i], null, StabilityInterval.Of(s, level)))],
        [.. _threshold.Select((t, i) => new RocBand(
            _asked.Thresholds[i], StabilityInterval.Of(t.Sensitivity, level), StabilityInterval.Of(t.Specificity, level)))],
    ];
}
