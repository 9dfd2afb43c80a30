namespace MailTui.CommandLine.Reference;

/// <summary>What a value on the command line is, as far as a shell can help with it.</summary>
internal enum ValueKind
{
    /// <summary>Nothing that a shell could know.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A file, or a folder where those are taken.</summary>
    File,

    Directory,

    /// <summary>The name of a configured mailbox.</summary>
    Mailbox,

    /// <summary>A word of a query.</summary>
    Query,
}
