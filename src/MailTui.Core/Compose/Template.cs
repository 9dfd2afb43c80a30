namespace MailTui.Core.Compose;

/// <summary>A message prepared as a file, its fields (<c>{{name}}</c>) not filled in.</summary>
/// <param name="Name">The file's name without its extension.</param>
public sealed record Template(string Name)
{
    public string To { get; init; } = "";

    public string Cc { get; init; } = "";

    public string Bcc { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>Markdown for files that end in .md.</summary>
    public DraftFormat Format { get; init; }
}
