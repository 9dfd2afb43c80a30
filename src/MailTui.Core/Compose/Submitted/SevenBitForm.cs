using System.Text;
using MailTui.Core.Messages;
using MimeKit;
using MimeKit.Cryptography;

namespace MailTui.Core.Compose.Submitted;

/// <summary>
/// Makes a message one that every server takes: 7-bit, lines of at most 998 octets (RFC 5322 §2.1.1). One that is so already
/// stays byte for byte. Signed parts stay in any case, because a signature holds for their bytes.
/// </summary>
internal static class SevenBitForm
{
    private const int MaxLine = 998;

    /// <param name="fields">The header.</param>
    /// <param name="body">Lines ended by CRLF.</param>
    /// <exception cref="SubmittedMessageException">It cannot be made so.</exception>
    public static ReadOnlyMemory<byte> Write(IEnumerable<SubmittedField> fields, ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream(body.Length + 4096);
        foreach (var field in fields)
            whole.Write(field.Raw.Span);
        whole.Write("\r\n"u8);
        whole.Write(body.Span);
        ReadOnlyMemory<byte> content = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        if (IsLegal(content.Span) && Ascii.IsValid(content.Span))
            return content;
        content = Encode(content);
        return IsLegal(content.Span)
            ? content
            : throw new SubmittedMessageException(
                $"The message has a line of more than {MaxLine} bytes, or a zero byte, where nothing can be changed (a signed part, or one that is broken). Write it anew."
            );
    }

    private static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> content)
    {
        using var source = new MemoryStream(content.ToArray(), writable: false);
        var message = MimeMessage.Load(source);
        // Written by what knows nothing of MIME: then it is the text that it looks like.
        if (message.Body is TextPart { ContentType.Charset: null } text)
            text.ContentType.Charset = IsUtf8(content.Span) ? "utf-8" : "unknown-8bit";
        Rewrite(message.Headers);
        Encode(message.Body);
        using var result = new MemoryStream(content.Length + (content.Length / 2));
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(format, result);
        return result.GetBuffer().AsMemory(0, (int)result.Length);
    }

    private static void Encode(MimeEntity? part)
    {
        if (part is null)
            return;
        Rewrite(part);
        switch (part)
        {
            case MultipartSigned:
                break;
            case Multipart multipart:
                foreach (var child in multipart)
                    Encode(child);
                part.Headers.Remove(HeaderId.ContentTransferEncoding);
                break;
            case MessagePart { Message: { } inner }:
                Rewrite(inner.Headers);
                Encode(inner.Body);
                part.Headers.Remove(HeaderId.ContentTransferEncoding);
                break;
            default:
                part.Prepare(EncodingConstraint.SevenBit, MaxLine);
                break;
        }
    }

    /// <summary>Fields of a part: names of files by RFC 2231.</summary>
    private static void Rewrite(MimeEntity part)
    {
        if (part.Headers.Any(header => header.Id == HeaderId.ContentType && !IsWritten(header)))
        {
            foreach (var parameter in part.ContentType.Parameters)
                parameter.EncodingMethod = ParameterEncodingMethod.Rfc2231;
        }

        if (
            part.ContentDisposition is { } disposition
            && part.Headers.Any(header => header.Id == HeaderId.ContentDisposition && !IsWritten(header))
        )
        {
            foreach (var parameter in disposition.Parameters)
                parameter.EncodingMethod = ParameterEncodingMethod.Rfc2231;
        }

        Rewrite(part.Headers);
    }

    private static void Rewrite(HeaderList headers)
    {
        foreach (var header in headers.Where(header => !IsWritten(header)))
        {
            if (header.Id is HeaderId.ContentType or HeaderId.ContentDisposition)
                continue;
            if (IsAddresses(header.Id) && InternetAddressList.TryParse(header.RawValue, out var list))
            {
                var addresses = list.Mailboxes.Select(one => new MailAddress(one.Name ?? "", one.Address));
                header.SetRawValue(HeaderWriter.Addresses(header.Id, addresses).RawValue);
            }
            else if (header.Id is HeaderId.Subject or HeaderId.Comments)
                header.SetRawValue(HeaderWriter.Unstructured(header.Id, header.Value).RawValue);
            else
                header.SetValue(Encoding.UTF8, header.Value);
        }
    }

    private static bool IsAddresses(HeaderId field) =>
        field
            is HeaderId.From
                or HeaderId.Sender
                or HeaderId.ReplyTo
                or HeaderId.To
                or HeaderId.Cc
                or HeaderId.ResentFrom
                or HeaderId.ResentSender
                or HeaderId.ResentTo
                or HeaderId.ResentCc;

    /// <summary>It may stay as it is.</summary>
    private static bool IsWritten(Header header) =>
        Ascii.IsValid(header.RawValue) && IsLegal(header.RawValue, header.Field.Length + 1);

    private static bool IsUtf8(ReadOnlySpan<byte> content) => System.Text.Unicode.Utf8.IsValid(content);

    /// <param name="column">Where the first line begins.</param>
    private static bool IsLegal(ReadOnlySpan<byte> content, int column = 0)
    {
        if (content.Contains((byte)0))
            return false;
        foreach (var line in content.Split("\r\n"u8))
        {
            if (line.End.Value - line.Start.Value + column > MaxLine)
                return false;
            column = 0;
        }

        return true;
    }
}
