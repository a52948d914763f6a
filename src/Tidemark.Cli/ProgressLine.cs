using Spectre.Console;

namespace Tidemark.Cli;

/// <summary>One line on the terminal that names the step at work, shown once a second has passed.</summary>
internal sealed class ProgressLine : IProgress<string>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    private volatile string _step = "Working";

    /// <inheritdoc/>
    public void Report(string value) => _step = value;

    /// <summary>Does the work; shows its steps where a person watches a terminal.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work, given where to name its steps.</param>
    /// <param name="shown">False where nothing may be drawn.</param>
    public static T Watch<T>(Func<IProgress<string>, T> work, bool shown)
    {
        var line = new ProgressLine();
        if (!shown || Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            return work(line);
        }

        var task = Task.Run(() => work(line));
        if (!EndsWithin(task, Patience))
        {
            line.Draw(task);
        }

        return task.GetAwaiter().GetResult();
    }

    private void Draw(Task task)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        terminal.Status().Start(Markup.Escape(_step), status =>
        {
            while (!EndsWithin(task, Refresh))
            {
                status.Status(Markup.Escape(_step));
            }
        });
    }

    private static bool EndsWithin(Task task, TimeSpan time) => Task.WhenAny(task, Task.Delay(time)).GetAwaiter().GetResult() == task;
}
