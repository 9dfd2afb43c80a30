using MailTui.Core.Messages;

namespace MailTui.Core.Export;

/// <summary>A place that messages are exported to. It may be left at any point, and opened again to go on. Blocking.</summary>
internal interface IExportTarget : IDisposable
{
    /// <summary>The file or folder.</summary>
    string Path { get; }

    /// <summary>True when the message is there; what is known of its state then is what it is now.</summary>
    bool Has(MessageSummary message);

    void Write(MessageSummary message, ReadOnlySpan<byte> content);

    /// <summary>Nothing more comes: the export gets its name.</summary>
    void Complete();
}
