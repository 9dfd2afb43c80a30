using MailTui.Core.Mailboxes.Demo;
using MailTui.Core.Messages;

namespace MailTui.Testing.Mailboxes;

/// <summary>Messages of the built-in demo mailbox, by the names of their files in Core.</summary>
public static class DemoMessage
{
    public static MessageKey Key(string name) => new(DemoKey.Of(name));
}
