using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>
/// Who an answer is from: whoever the message was delivered to, else the first of To and Cc that is the user's, else the
/// default. A subaddress is answered from itself. An address that only shares a domain with the user's (a catch-all) is
/// not written from unless it is among the configured addresses: who may use it is not for a sender to say.
/// </summary>
internal static class ReplySender
{
    public static Identity? Of(ReplySource source, ReplyOptions options, OwnAddressSet own)
    {
        var envelope = source.Envelope;
        IEnumerable<string> candidates =
        [
            // One's own message: as it was written.
            .. envelope.From.Select(from => from.Address),
            .. source.Head.DeliveredTo is { } delivered ? [delivered] : Array.Empty<string>(),
            .. envelope.To.Concat(envelope.Cc).Select(recipient => recipient.Address),
        ];
        return candidates.Where(own.Contains).Select(address => As(address, options.Identities)).FirstOrDefault()
            ?? Default(options.Identities);
    }

    private static Identity As(string address, IReadOnlyList<Identity> identities)
    {
        if (identities.FirstOrDefault(identity => OwnAddressSet.AreSame(identity.Address.Address, address)) is { } same)
            return same;
        var near =
            identities.FirstOrDefault(identity => OwnAddressSet.IsDetailOf(address, identity.Address.Address))
            ?? identities.FirstOrDefault(identity => Domain(identity.Address.Address) == Domain(address))
            ?? Default(identities);
        return new Identity(new MailAddress(near?.Address.Name ?? "", address), near?.Signature ?? "");
    }

    private static Identity? Default(IReadOnlyList<Identity> identities) =>
        identities is [var first, ..] ? first : null;

    private static string Domain(string address) => MailDomain.Ascii(address[(address.LastIndexOf('@') + 1)..]);
}
