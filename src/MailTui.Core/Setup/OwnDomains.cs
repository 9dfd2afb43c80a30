using MailTui.Core.Mailboxes;

namespace MailTui.Core.Setup;

/// <summary>The domains of a mailbox's addresses.</summary>
public static class OwnDomains
{
    /// <summary>Each once, in lower case, in the order of the configuration.</summary>
    public static IReadOnlyList<string> Of(MailboxOptions mailbox) =>
        [
            .. OwnAddresses
                .Read(mailbox.Addresses)
                .Select(address => address.Address[(address.Address.LastIndexOf('@') + 1)..].ToLowerInvariant())
                .Where(domain => domain.Length > 0)
                .Distinct(),
        ];
}
