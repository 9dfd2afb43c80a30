using MailTui.Core.Compose;

namespace MailTui.Core.Mailboxes;

/// <summary>How mail is written.</summary>
public sealed record ComposeSettings
{
    /// <summary>Below new messages, without the separator; empty: none.</summary>
    public string Signature { get; init; } = "";

    /// <summary>The signature stands above what is quoted.</summary>
    public bool SignatureAboveQuote { get; init; }

    public DraftFormat Format { get; init; }

    /// <summary>
    /// The file that SMTP passwords stand in: where others can read it, they are refused. Null: they come from nowhere that others
    /// could read.
    /// </summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>Where texts lie while an editor outside has them; private.</summary>
    public string EditorFolder { get; init; } = Path.Combine(Path.GetTempPath(), "mailtui-editing");
}
