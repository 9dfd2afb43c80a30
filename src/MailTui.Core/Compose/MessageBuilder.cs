using System.Security.Cryptography;
using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Compose;

/// <summary>
/// Makes an RFC 5322 message of a draft: 7-bit, lines of at most 998 octets, no Bcc. It names no mail program, and of the
/// writer's machine nothing but the offset of its clock.
/// </summary>
/// <remarks>
/// SES replaces Message-ID, and answers refer to SES's. So the message's own id is also the last of its References: who
/// answers repeats it, and the answer finds its conversation even where SES's id never became known.
/// </remarks>
internal static class MessageBuilder
{
    /// <param name="draft">With a valid sender, and at least one recipient.</param>
    /// <param name="content">The content of an attachment.</param>
    /// <param name="now">For Date.</param>
    /// <exception cref="UnsendableDraftException">The sender or a recipient is no address, or there is none.</exception>
    public static OutgoingMessage Build(
        Draft draft,
        Func<DraftAttachment, ReadOnlyMemory<byte>> content,
        DateTimeOffset now
    )
    {
        var (sender, recipients) = Check(draft);
        string id = NewId(sender);
        var bytes = Write(Compose(draft, id, now, content), draft.Attachments.Sum(file => file.Size));
        return new OutgoingMessage(bytes, Recipients.Smtp(sender), recipients.Smtp(), id);
    }

    /// <summary>
    /// What a draft would be, however incomplete it is, to list and to show it: attachments have their names and nothing in them.
    /// Always the same for the same draft.
    /// </summary>
    public static ReadOnlyMemory<byte> Preview(Draft draft)
    {
        string domain = AddressList.Parse(draft.From).Addresses.FirstOrDefault() is { } from
            ? Domain(from)
            : "localhost";
        return Write(Compose(draft, $"{draft.Key}@{domain}", draft.Created, static _ => default), 0);
    }

    /// <exception cref="UnsendableDraftException">The sender or a recipient is no address, or there is none.</exception>
    public static (MailAddress Sender, Recipients Recipients) Check(Draft draft)
    {
        var from = AddressList.Parse(draft.From);
        var recipients = Recipients.Of(draft);
        if (from.Items is not [{ IsValid: true } sender])
            throw new UnsendableDraftException(from.Problems.FirstOrDefault() ?? "The sender is missing.");
        if (recipients.Problems.Concat(AddressList.Parse(draft.ReplyTo).Problems).FirstOrDefault() is { } problem)
            throw new UnsendableDraftException(problem);
        if (recipients.All.Count == 0)
            throw new UnsendableDraftException("Nobody would get it: To, Cc and Bcc are empty.");
        return (sender.Address, recipients);
    }

    /// <summary>A message id that nobody else has, in the domain of its sender.</summary>
    public static string NewId(MailAddress sender) =>
        $"{RandomNumberGenerator.GetHexString(32, lowercase: true)}@{Domain(sender)}";

    private static MimeMessage Compose(
        Draft draft,
        string id,
        DateTimeOffset now,
        Func<DraftAttachment, ReadOnlyMemory<byte>> content
    )
    {
        // What MimeKit puts in by itself is put in here, in the order of RFC 5322 §3.6.
        var message = new MimeMessage();
        message.Headers.Clear();
        message.Date = now;
        Add(message, HeaderId.From, draft.From);
        Add(message, HeaderId.ReplyTo, draft.ReplyTo);
        Add(message, HeaderId.To, draft.To);
        Add(message, HeaderId.Cc, draft.Cc);
        message.Headers.Add(HeaderWriter.Ids(HeaderId.MessageId, [id]));
        if (References.Bounded(draft.InReplyTo) is { Count: > 0 } parents)
            message.Headers.Add(HeaderWriter.Ids(HeaderId.InReplyTo, parents));
        message.Headers.Add(HeaderWriter.Ids(HeaderId.References, References.Bounded([.. draft.References, id])));
        message.Headers.Add(HeaderWriter.Unstructured(HeaderId.Subject, OneLine(draft.Subject)));
        message.Headers.Add(HeaderId.MimeVersion, "1.0");
        message.Body = Body(draft, content);
        return message;
    }

    private static MimeEntity Body(Draft draft, Func<DraftAttachment, ReadOnlyMemory<byte>> content)
    {
        var text = Text(draft);
        if (draft.Attachments.Count == 0)
            return text;
        var mixed = new Multipart("mixed") { text };
        foreach (var attachment in draft.Attachments)
            mixed.Add(AttachedFile.Of(attachment, content(attachment)));
        return mixed;
    }

    private static MimeEntity Text(Draft draft)
    {
        string body = draft.Body.ReplaceLineEndings("\n");
        switch (draft.Format)
        {
            case DraftFormat.Markdown:
                return new MultipartAlternative
                {
                    TextBody.Of("plain", body),
                    TextBody.Of("html", MarkdownHtml.Of(body)),
                };
            case DraftFormat.Plain:
                return TextBody.Of("plain", body);
            default:
                var flowed = TextBody.Of("plain", FlowedWriter.Write(body));
                flowed.ContentType.Format = "flowed";
                return flowed;
        }
    }

    /// <summary>Addresses; where one is none, the text as typed, as it is shown.</summary>
    private static void Add(MimeMessage message, HeaderId field, string typed)
    {
        var list = AddressList.Parse(typed);
        if (list.Items.Count > 0)
            message.Headers.Add(
                list.Problems.Any()
                    ? HeaderWriter.NoAddress(field, OneLine(typed))
                    : HeaderWriter.Addresses(field, list.Addresses)
            );
    }

    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    private static string Domain(MailAddress address) =>
        MailDomain.Ascii(address.Address[(address.Address.LastIndexOf('@') + 1)..]).Trim('[', ']');

    private static ReadOnlyMemory<byte> Write(MimeMessage message, long attached)
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var bytes = new MemoryStream((int)(attached + attached / 2) + 16 * 1024);
        message.WriteTo(format, bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
