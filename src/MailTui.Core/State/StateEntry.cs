using MailTui.Core.Messages;

namespace MailTui.Core.State;

/// <summary>One line of the journal, as journals exchange it.</summary>
/// <param name="Stamp">When and by whom.</param>
/// <param name="Key">The message; it need not be in the index (yet).</param>
/// <param name="Field">What was changed.</param>
/// <param name="Value">To what.</param>
internal readonly record struct StateEntry(ChangeStamp Stamp, MessageKey Key, string Field, string Value);
