using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;
using Effects = Tidemark.Statistics.MixedModels.RandomTerm;

namespace Tidemark.Analysis.Methods.MixedModels;

/// <summary>Predictions at the rows of the fit or at new ones.</summary>
internal static class LmmPrediction
{
    public static (Fields[]? Rows, Outcome<Answer>? Refused) Of(Question question, LmmModel model)
    {
        var data = question.File("newdata") ?? model.Frame.Data.Take(model.Frame.Rows);
        var reading = model.Frame.DesignFor(data);
        if (reading.Design is not { } design)
        {
            return (null, question.Refused(reading.Fault!));
        }

        var (random, fault) = Random(model, data);
        if (random is null)
        {
            return (null, question.Refused(fault!));
        }

        var offset = reading.Offset ?? new double[design.Rows];
        var fit = model.Fit.Predict(design, random);
        return ([.. Enumerable.Range(0, design.Rows).Select(i => Row(model, design, i, fit[i], offset[i]))], null);
    }

    private static Fields Row(LmmModel model, DesignMatrix design, int i, double fit, double offset)
    {
        var population = model.Fit.Contrast("", [.. design.Columns.Select(c => c[i])]);
        return new()
        {
            { "fit", fit + offset },
            { "population", population.Estimate + offset },
            { "stdError", population.StdError },
            { "confLow", population.ConfLow + offset },
            { "confHigh", population.ConfHigh + offset },
        };
    }

    // The random terms at new rows: the same terms without the response, columns with the levels of the fit.
    private static (Effects[]? Random, FormulaFault? Fault) Random(LmmModel model, DataFrame data)
    {
        if (model.Groups.Count == 0)
        {
            return ([], null);
        }

        var known = data.Columns.Aggregate(data, (table, column) => model.Frame.Data[column.Name] is { IsNumeric: false } fitted
            ? table.With(column.WithLevels(fitted.Levels ?? [.. fitted.Texts.OfType<string>().Distinct().Order(StringComparer.Ordinal)]))
            : table);
        var bars = string.Join(" + ", model.Frame.Random.Select(t => $"({t.Label.Replace(" | ", t.Correlated ? " | " : " || ", StringComparison.Ordinal)})"));
        var reading = ModelFrame.Of(Formula.Parse($"~ 1 + {bars}").Formula!, known, new() { KeepUnusedLevels = true });
        if (reading.Frame is not { } frame)
        {
            return (null, reading.Fault);
        }

        var terms = frame.Random.SelectMany(t => LmmModel.Expanded([t])).ToList();
        return ([.. model.Groups.Select((group, k) => Placed(group, model.Fit.Random[k].Terms, terms, frame, data.Rows))], null);
    }

    private static Effects Placed(
        Factor fitted, IReadOnlyList<string> names, List<(Factor Group, DesignMatrix Columns)> terms, ModelFrame frame, int rows)
    {
        var (group, columns) = terms.First(t => t.Group.Name == fitted.Name && t.Columns.Terms.SequenceEqual(names));
        var codes = new int[rows];
        Array.Fill(codes, -1);
        var values = names.Select(_ => new double[rows]).ToArray();
        for (var r = 0; r < frame.Rows.Length; r++)
        {
            codes[frame.Rows[r]] = fitted.Levels.ToList().IndexOf(group.Levels[group.Codes[r]]);
            for (var j = 0; j < values.Length; j++)
            {
                values[j][frame.Rows[r]] = columns.Columns[j][r];
            }
        }

        return new Effects(fitted.Name, codes, names.Index().Aggregate(DesignMatrix.Empty(rows), (design, n) => design.With(n.Item, values[n.Index])));
    }
}
