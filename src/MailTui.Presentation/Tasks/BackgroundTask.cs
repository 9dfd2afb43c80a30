namespace MailTui.Presentation.Tasks;

/// <summary>A piece of work that runs while the screen stays alive.</summary>
/// <param name="label">What it does, for the status line; empty for work that nobody needs to see.</param>
public sealed class BackgroundTask(string label)
{
    public string Label { get; } = label;

    /// <summary>How far it is, in words; empty when it has not said.</summary>
    public string Progress { get; private set; } = "";

    internal Action? Reported { get; set; }

    /// <summary>Tells how far the work is. UI thread.</summary>
    public void Report(string progress)
    {
        Progress = progress;
        Reported?.Invoke();
    }
}
