using MailTui.Core.Messages;
using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Mailboxes;

/// <summary>The addresses of the configuration.</summary>
internal static class OwnAddresses
{
    /// <summary>Those that are addresses; what is none can be nobody's.</summary>
    public static IReadOnlyList<MailAddress> Read(IEnumerable<string> configured)
    {
        List<MailAddress> addresses = [];
        foreach (string text in configured)
        {
            if (MailboxAddress.TryParse(text, out var address))
                addresses.Add(new MailAddress(TerminalText.Line(address.Name), TerminalText.Line(address.Address)));
        }
        return addresses;
    }
}
