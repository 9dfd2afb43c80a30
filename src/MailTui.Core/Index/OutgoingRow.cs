using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>What a message that is not in the bucket should be in the index.</summary>
/// <param name="Key">Its key.</param>
/// <param name="ETag">Which version of it.</param>
/// <param name="Folder">Where it is shown.</param>
/// <param name="Source">Where it lies.</param>
/// <param name="At">When it was written, queued or sent.</param>
internal readonly record struct OutgoingRow(
    MessageKey Key,
    string ETag,
    MessageFolder Folder,
    RowSource Source,
    DateTimeOffset At
);
