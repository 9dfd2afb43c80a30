using System.Globalization;
using System.Text;
using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Compose;

/// <summary>Makes drafts of messages: answers, forwards, what is written anew. Stores nothing.</summary>
internal static class ReplyBuilder
{
    // A smaller picture within the text is decoration.
    private const int SmallPicture = 8 * 1024;

    /// <summary>An empty draft with the signature of the default identity.</summary>
    public static Draft New(ReplyOptions options, DateTimeOffset now)
    {
        var identity = options.Identities is [var first, ..] ? first : null;
        return WithText(Draft.New(now), "", "", identity, options);
    }

    /// <param name="source">The message.</param>
    /// <param name="kind">What becomes of it; of one's own message an answer goes to those who got it.</param>
    /// <param name="now">When the draft is begun.</param>
    public static Reply Build(ReplySource source, DraftKind kind, ReplyOptions options, DateTimeOffset now)
    {
        if (source.Parsed.Message is null)
            return new Reply(null, "This object is no mail message.", [], false);
        var own = new OwnAddressSet(
            options.OwnAddresses.Concat(options.Identities.Select(identity => identity.Address.Address))
        );
        var list = ListPost.Read(source.Parsed);
        if (kind == DraftKind.ReplyList && list.Address is null)
            return new Reply(null, list.WhyNot, [], false);
        var identity = ReplySender.Of(source, options, own);
        var draft = Draft.New(now) with { Origin = Origin(source, kind, list.Address, own) };
        return kind switch
        {
            DraftKind.Forward => Forwarded(draft, source, identity, options),
            DraftKind.ForwardAttached => new Reply(
                WithText(draft with { Subject = Forward(source) }, "", "", identity, options),
                null,
                [],
                true
            ),
            DraftKind.Bounce => new Reply(
                draft with
                {
                    From = From(identity),
                    Subject = source.Envelope.Subject,
                },
                null,
                [],
                false
            ),
            DraftKind.EditAsNew => Again(draft, source, identity, options, own),
            DraftKind.New => new Reply(New(options, now), null, [], false),
            _ => Answer(draft, source, kind, list.Address, identity, options, own),
        };
    }

    private static Reply Answer(
        Draft draft,
        ReplySource source,
        DraftKind kind,
        string? list,
        Identity? identity,
        ReplyOptions options,
        OwnAddressSet own
    )
    {
        var recipients = kind switch
        {
            DraftKind.ReplyAll or DraftKind.FollowUp => ReplyRecipients.ToAll(source, own),
            DraftKind.ReplyList => new ReplyRecipients([new MailAddress("", list ?? "")], []),
            _ => ReplyRecipients.ToSender(source, own),
        };
        draft = draft with
        {
            To = AddressList.Format(recipients.To),
            Cc = AddressList.Format(recipients.Cc),
            Subject = "Re: " + BaseSubject.WithoutPrefixes(source.Envelope.Subject),
            InReplyTo = Parents(source),
            References = References.Bounded([.. Ancestors(source.Envelope), .. Parents(source).Reverse()]),
        };
        string quote = options.Quote ? Quoted(source, options) : "";
        return new Reply(WithText(draft, "", quote, identity, options), null, [], false);
    }

    /// <summary>
    /// The ids that the message is known by. Of one's own message SES's comes first: those who got it know no other.
    /// </summary>
    private static IReadOnlyList<string> Parents(ReplySource source) =>
        [
            .. source
                .Links.AlternativeIds.Concat(source.Envelope.MessageId is { } id ? [id] : [])
                .Where(References.IsId)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>RFC 5322 §3.6.4: References, else In-Reply-To when that is one id.</summary>
    private static IReadOnlyList<string> Ancestors(Envelope envelope) =>
        envelope.References.Count > 0 ? envelope.References
        : envelope.InReplyTo.Count == 1 ? envelope.InReplyTo
        : [];

    private static string Quoted(ReplySource source, ReplyOptions options)
    {
        var lines = options.Selection ?? Text(source, options);
        if (lines.Count == 0)
            return "";
        var words = options.Words;
        var from = source.Envelope.From is [var first, ..] ? first : null;
        string? time = null;
        string? date = null;
        if (source.Envelope.Date is { } sent)
        {
            var local = TimeZoneInfo.ConvertTime(sent, options.Zone);
            date = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        }
        string attribution = (date is null ? words.AttributionWithoutDate : words.Attribution)
            .Replace("{date}", date, StringComparison.Ordinal)
            .Replace("{time}", time, StringComparison.Ordinal)
            // The last, so that nothing in a name is taken for a field.
            .Replace("{address}", from?.Address, StringComparison.Ordinal)
            .Replace("{name}", from?.Display, StringComparison.Ordinal);
        return $"{attribution}\n{SourceText.Quote(lines)}";
    }

    private static IReadOnlyList<string> Text(ReplySource source, ReplyOptions options)
    {
        var lines = SourceText.WithoutSignature(SourceText.Lines(source.Parsed, options.Zone));
        return options.WithoutFolded ? SourceText.WithoutFolded(lines) : lines;
    }

    private static Reply Forwarded(Draft draft, ReplySource source, Identity? identity, ReplyOptions options)
    {
        var words = options.Words;
        var envelope = source.Envelope;
        var text = new StringBuilder();
        text.Append(words.ForwardHeading).Append('\n');
        Field(words.From, AddressList.Format(envelope.From));
        if (envelope.Date is { } date)
            Field(
                words.Date,
                TimeZoneInfo
                    .ConvertTime(date, options.Zone)
                    .ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)
            );
        Field(words.Subject, envelope.Subject);
        Field(words.To, AddressList.Format(envelope.To));
        Field(words.Cc, AddressList.Format(envelope.Cc));
        text.Append('\n');
        foreach (string line in options.Selection ?? SourceText.Lines(source.Parsed, options.Zone))
            text.Append(line.TrimEnd(' ')).Append('\n');
        draft = draft with { Subject = Forward(source) };
        // Below a message that is not one's own the signature would be taken for the message's.
        var above = options with
        {
            SignatureAboveQuote = true,
        };
        return new Reply(WithText(draft, "", text.ToString(), identity, above), null, Carried(source.Parsed), false);

        void Field(string name, string value)
        {
            if (value.Length > 0)
                text.Append(name).Append(": ").Append(value).Append('\n');
        }
    }

    /// <summary>A new message with what was in the old one; its own words, so without a signature of ours.</summary>
    private static Reply Again(
        Draft draft,
        ReplySource source,
        Identity? identity,
        ReplyOptions options,
        OwnAddressSet own
    )
    {
        var envelope = source.Envelope;
        bool isOwn = envelope.From is [var from] && own.Contains(from.Address);
        string body = SourceText.AsWritten(source.Parsed, options.Zone, isOwn, out var format);
        string[] ids = [.. Parents(source)];
        return new Reply(
            draft with
            {
                From = isOwn ? AddressList.Format(envelope.From) : From(identity),
                To = AddressList.Format(envelope.To),
                Cc = AddressList.Format(envelope.Cc),
                Bcc = AddressList.Format(envelope.Bcc),
                ReplyTo = isOwn ? AddressList.Format(envelope.ReplyTo) : "",
                Subject = envelope.Subject,
                Body = body,
                Format = format,
                InReplyTo = References.Bounded(envelope.InReplyTo),
                // A message that we sent names itself there.
                References = References.Bounded(envelope.References.Except(ids)),
            },
            null,
            Carried(source.Parsed),
            false
        );
    }

    /// <summary>What was attached, and the pictures in the text that are more than decoration.</summary>
    private static IReadOnlyList<int> Carried(ParsedMessage parsed) =>
        [
            .. parsed
                .Parts.All.Select((part, position) => (Part: part, Number: position + 1))
                .Where(item => parsed.Parts.IsAttachment(item.Part) || IsPicture(item.Part))
                .Select(item => item.Number),
        ];

    private static bool IsPicture(MimeEntity part) =>
        part is MimePart { Content.Stream: { } content } picture
        && picture.ContentType.IsMimeType("image", "*")
        && content.Length > SmallPicture;

    private static Draft WithText(Draft draft, string text, string quote, Identity? identity, ReplyOptions options)
    {
        string signature = Signature.Block(identity?.Signature ?? "");
        bool isAbove = options.SignatureAboveQuote || quote.Length == 0;
        // Answers stand below what they answer, and above it where the signature does.
        string body = isAbove
            ? text
                + (signature.Length > 0 ? "\n\n" + signature : "")
                + (quote.Length == 0 ? "" : (signature.Length > 0 ? "\n" : "\n\n") + quote)
            : $"{quote}\n{text}{(signature.Length > 0 ? "\n\n" + signature : "")}";
        return draft with
        {
            From = From(identity),
            Body = body,
            Caret = isAbove ? text.Length : quote.Length + 1 + text.Length,
            Format = options.Format,
        };
    }

    private static string From(Identity? identity) => identity is null ? "" : AddressList.Format(identity.Address);

    private static string Forward(ReplySource source) => "Fwd: " + BaseSubject.WithoutPrefixes(source.Envelope.Subject);

    private static DraftOrigin Origin(ReplySource source, DraftKind kind, string? list, OwnAddressSet own)
    {
        var envelope = source.Envelope;
        string? delivered = source.Head.DeliveredTo;
        bool isList = list is not null || source.Parsed.Message?.Headers.Contains(HeaderId.ListId) == true;
        return new DraftOrigin
        {
            Kind = kind,
            Key = source.Key,
            Subject = envelope.Subject,
            From = envelope.From,
            ReplyTo = envelope.ReplyTo.All(to =>
                envelope.From.Any(from => OwnAddressSet.AreSame(to.Address, from.Address))
            )
                ? []
                : envelope.ReplyTo,
            List = list,
            DeliveredTo = delivered,
            WasBcc =
                delivered is not null
                && !isList
                && own.Contains(delivered)
                && !envelope.From.Any(from => own.Contains(from.Address))
                && !envelope.To.Concat(envelope.Cc).Any(to => own.Contains(to.Address)),
        };
    }
}
