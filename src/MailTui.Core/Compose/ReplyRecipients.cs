using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>Who gets an answer.</summary>
internal sealed record ReplyRecipients(IReadOnlyList<MailAddress> To, IReadOnlyList<MailAddress> Cc)
{
    public static ReplyRecipients None { get; } = new([], []);

    private static ReplyRecipients Only(IEnumerable<MailAddress> to) => new(Distinct(to), []);

    /// <summary>The sender, or where the sender wants answers; of one's own message those who got it.</summary>
    public static ReplyRecipients ToSender(ReplySource source, OwnAddressSet own)
    {
        var envelope = source.Envelope;
        return IsOwn(envelope, own) && Addresses(envelope.To) is { Count: > 0 } to ? Only(to) : Only(Target(envelope));
    }

    /// <summary>The sender and all recipients, the user left out; where Mail-Followup-To says so, those whom it names.</summary>
    public static ReplyRecipients ToAll(ReplySource source, OwnAddressSet own)
    {
        var envelope = source.Envelope;
        var others = Addresses(envelope.To).Where(IsOther).ToList();
        var copies = Addresses(envelope.Cc).Where(IsOther).ToList();
        if (IsOwn(envelope, own))
        {
            return others.Count + copies.Count == 0
                ? Only(Addresses(envelope.To))
                : new ReplyRecipients(Distinct(others), Distinct(copies, others));
        }
        if (FollowupTo(source.Parsed).Where(IsOther).ToList() is { Count: > 0 } wanted)
            return Only(wanted);
        var sender = Target(envelope).Where(IsOther).ToList();
        if (sender.Count + others.Count + copies.Count == 0)
            return Only(Target(envelope));
        List<MailAddress> to = [.. sender, .. others];
        return new ReplyRecipients(Distinct(to), Distinct(copies, to));

        bool IsOther(MailAddress address) => !own.Contains(address.Address);
    }

    /// <summary>Mail-Followup-To: no standard, but what lists and their readers agree on.</summary>
    private static List<MailAddress> FollowupTo(ParsedMessage parsed) =>
        parsed.Message?.Headers.FirstOrDefault(header =>
            header.Field.Equals("Mail-Followup-To", StringComparison.OrdinalIgnoreCase)
        )
            is { } field
            ? Addresses(new AddressReader(parsed.Options).Read(field, out _))
            : [];

    /// <summary>Reply-To (RFC 5322 §3.6.2), else From.</summary>
    private static List<MailAddress> Target(Envelope envelope) =>
        Addresses(envelope.ReplyTo) is { Count: > 0 } wanted ? wanted : Addresses(envelope.From);

    private static bool IsOwn(Envelope envelope, OwnAddressSet own) =>
        envelope.From.Count > 0 && envelope.From.All(from => own.Contains(from.Address));

    private static List<MailAddress> Addresses(IEnumerable<MailAddress> addresses) =>
        [.. addresses.Where(address => address.Address.Length > 0)];

    private static IReadOnlyList<MailAddress> Distinct(
        IEnumerable<MailAddress> addresses,
        IEnumerable<MailAddress>? without = null
    )
    {
        var seen = (without ?? []).Select(address => OwnAddressSet.Normalize(address.Address)).ToHashSet();
        return [.. addresses.Where(address => seen.Add(OwnAddressSet.Normalize(address.Address)))];
    }
}
