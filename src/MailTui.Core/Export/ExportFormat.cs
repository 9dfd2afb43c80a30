namespace MailTui.Core.Export;

/// <summary>How exported messages lie on the disk; docs/export.md has the details.</summary>
public enum ExportFormat
{
    /// <summary>One file in mboxrd.</summary>
    Mbox = 0,

    /// <summary>A Maildir: one file a message, its flags in the name.</summary>
    Maildir,

    /// <summary>A folder with one <c>.eml</c> file a message, named by date and subject.</summary>
    Eml,
}
