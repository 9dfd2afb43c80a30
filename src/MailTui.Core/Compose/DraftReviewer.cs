using System.Globalization;
using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Compose;

/// <summary>Looks one draft over.</summary>
internal sealed class DraftReviewer(Draft draft, ReviewFacts facts)
{
    private const int MaxWireLines = 200;
    private const double Megabyte = 1024 * 1024;

    private readonly List<ReviewWarning> _warnings = [];
    private readonly Recipients _recipients = Recipients.Of(draft);
    private readonly AddressList _from = AddressList.Parse(draft.From);

    public DraftReview Review()
    {
        var preview = MessageBuilder.Preview(draft);
        // Base64 makes four bytes of three, and adds a line end to each 76.
        long size = preview.Length + draft.Attachments.Sum(file => file.Size * 4 / 3 * 78 / 76);
        LookAtRecipients();
        LookAtSender();
        LookAtSize(size);
        LookAtText();
        LookAtOrigin();
        return new DraftReview
        {
            From = Sender,
            To = [.. _recipients.To.Addresses],
            Cc = [.. _recipients.Cc.Addresses],
            Bcc = [.. _recipients.Bcc.Addresses],
            Recipients = _recipients.All.Count,
            Size = size,
            Warnings = [.. _warnings.OrderBy(warning => !warning.Blocks).ThenBy(warning => warning.Kind)],
            Wire = Wire(preview.Span),
        };
    }

    private MailAddress? Sender => _from.Items is [{ IsValid: true } only] ? only.Address : null;

    private void LookAtRecipients()
    {
        string[] problems = [.. _recipients.Problems.Concat(AddressList.Parse(draft.ReplyTo).Problems)];
        if (problems.Length > 0)
            Block(ReviewWarningKind.BadAddress, string.Join(' ', problems), problems);
        int count = _recipients.All.Count;
        if (count == 0 && problems.Length == 0)
            Block(ReviewWarningKind.NoRecipient, "Nobody would get it: To, Cc and Bcc are empty.");
        if (count > facts.MaxRecipients)
            Block(
                ReviewWarningKind.TooManyRecipients,
                $"{count} recipients are more than the {facts.MaxRecipients} that one message may have.",
                Number(count),
                Number(facts.MaxRecipients)
            );
        if (_recipients.Doubles is { Count: > 0 } doubles)
        {
            string[] twice = [.. doubles.Select(address => address.Address).Distinct(StringComparer.OrdinalIgnoreCase)];
            Note(ReviewWarningKind.DuplicateRecipients, $"{string.Join(", ", twice)} stands more than once.", twice);
        }
    }

    private void LookAtSender()
    {
        if (Sender is not { } sender)
        {
            string problem =
                _from.Problems.FirstOrDefault()
                ?? (_from.Items.Count == 0 ? "The sender is missing." : "There is more than one sender.");
            Block(ReviewWarningKind.BadSender, problem, problem);
            return;
        }
        string domain = MailDomain.Ascii(sender.Address[(sender.Address.LastIndexOf('@') + 1)..]);
        if (
            facts.OwnAddresses.Count > 0
            && !new OwnAddressSet(facts.OwnAddresses.Select(own => own.Address)).Contains(sender.Address)
        )
            Note(
                ReviewWarningKind.ForeignSender,
                $"{sender.Address} is none of this mailbox's addresses.",
                sender.Address
            );
        bool isRefused = facts.Refused.Any(identity => Covers(identity, sender.Address, domain));
        if (
            isRefused
            || (facts.Verified is { } verified && !verified.Any(identity => Covers(identity, sender.Address, domain)))
        )
            Note(
                ReviewWarningKind.UnverifiedSender,
                $"SES has not verified {domain}: it may refuse this message.",
                domain
            );
    }

    /// <summary>A verified domain covers those below it.</summary>
    private static bool Covers(string identity, string address, string domain)
    {
        if (identity.Contains('@', StringComparison.Ordinal))
            return OwnAddressSet.AreSame(identity, address) || OwnAddressSet.IsDetailOf(address, identity);
        string verified = MailDomain.Ascii(identity);
        return domain == verified || domain.EndsWith("." + verified, StringComparison.Ordinal);
    }

    private void LookAtSize(long size)
    {
        if (facts.MaxSize is not { } most || size <= most)
            return;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"It is {size / Megabyte:0.0} MB large, and the server takes {most / Megabyte:0.0} MB."
        );
        Block(ReviewWarningKind.TooLarge, text, Number(size), Number(most));
    }

    private void LookAtText()
    {
        if (draft.Origin?.Kind == DraftKind.Bounce)
            return;
        if (string.IsNullOrWhiteSpace(draft.Subject))
            Note(ReviewWarningKind.EmptySubject, "The subject is empty.");
        string own = OwnWords.Of(draft.Body);
        bool isForward = draft.Origin?.Kind is DraftKind.Forward or DraftKind.ForwardAttached;
        if (draft.Attachments.Count == 0 && !isForward && own.Length == 0)
            Note(ReviewWarningKind.EmptyBody, "It says nothing.");
        if (draft.Attachments.Count == 0 && OwnWords.Attachment(own) is { } word)
            Note(ReviewWarningKind.AttachmentMissing, $"The text says “{word}”, and nothing is attached.", word);
        string[] fields = [.. TemplateText.OpenFields(draft)];
        if (fields.Length > 0)
            Note(ReviewWarningKind.OpenFields, $"Not filled in: {string.Join(", ", fields)}.", fields);
    }

    private void LookAtOrigin()
    {
        if (draft.Origin is not { } origin)
            return;
        var sender = origin.From is [var first, ..] ? first : null;
        if (origin.Kind == DraftKind.Bounce)
        {
            if (sender is not null && !IsOwn(sender.Address))
                Note(
                    ReviewWarningKind.ResentFromOther,
                    $"SES refuses to send on a message from {sender.Address}, whom it does not know. Forward it instead.",
                    sender.Address
                );
            return;
        }
        if (origin.Kind is not (DraftKind.Reply or DraftKind.ReplyAll or DraftKind.ReplyList))
            return;
        if (origin.ReplyTo is [var wanted, ..] && sender is not null && origin.Kind != DraftKind.ReplyList)
        {
            bool goesThere = origin.ReplyTo.Any(address => GoesTo(address.Address));
            if (!goesThere || !GoesTo(sender.Address))
                Note(
                    ReviewWarningKind.ReplyToDiffers,
                    goesThere
                        ? $"It goes to {wanted.Address}, where the sender wants answers, not to {sender.Address}."
                        : $"The sender wants answers at {wanted.Address}; it does not go there.",
                    wanted.Address,
                    sender.Address
                );
        }
        if (origin.List is { } list)
        {
            bool goesThere = GoesTo(list);
            Note(
                goesThere ? ReviewWarningKind.GoesToList : ReviewWarningKind.ListDiffers,
                goesThere
                    ? $"Everybody on {list} gets it."
                    : $"The message came through {list}; the answer does not go there.",
                list
            );
        }
        if (origin is { Kind: DraftKind.ReplyAll, WasBcc: true, DeliveredTo: { } delivered })
            Note(
                ReviewWarningKind.RevealsBcc,
                $"The message came to {delivered} as a blind copy; an answer to all tells them that you have it.",
                delivered
            );
    }

    private bool GoesTo(string address) => _recipients.All.Any(other => OwnAddressSet.AreSame(other.Address, address));

    private bool IsOwn(string address) =>
        new OwnAddressSet(facts.OwnAddresses.Select(own => own.Address)).Contains(address);

    private static List<string> Wire(ReadOnlySpan<byte> content)
    {
        List<string> lines = [];
        foreach (var range in content.Split((byte)'\n'))
        {
            if (lines.Count == MaxWireLines)
                break;
            lines.Add(TerminalText.Line(Encoding.UTF8.GetString(content[range].TrimEnd((byte)'\r'))));
        }
        return lines;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Block(ReviewWarningKind kind, string text, params string[] data) =>
        _warnings.Add(new(kind, true, TerminalText.Line(text), [.. data.Select(TerminalText.Line)]));

    private void Note(ReviewWarningKind kind, string text, params string[] data) =>
        _warnings.Add(new(kind, false, TerminalText.Line(text), [.. data.Select(TerminalText.Line)]));
}
