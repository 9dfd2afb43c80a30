namespace MailTui;

/// <summary>What runs when a verb has ended: the full-screen program, which wants the process and its signals for itself.</summary>
internal sealed class NextProgram
{
    /// <summary>Its command line; null: nothing.</summary>
    public string[]? Arguments { get; private set; }

    /// <param name="config">As <c>--config</c>; null: not said.</param>
    /// <param name="data">As <c>--data</c>; null: not said.</param>
    public void OpenMailbox(string? config, string? data) =>
        Arguments = [
            .. config is null ? (string[])[] : ["--config", config],
            .. data is null ? (string[])[] : ["--data", data],
        ];

    /// <summary>Takes it away.</summary>
    public string[]? Take()
    {
        string[]? arguments = Arguments;
        Arguments = null;
        return arguments;
    }
}
