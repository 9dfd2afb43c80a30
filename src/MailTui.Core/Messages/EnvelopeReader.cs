using MimeKit;
using MimeKit.Utils;

namespace MailTui.Core.Messages;

/// <summary>
/// The envelope of a header block. The first of a repeated field counts, as RFC 5322 §3.6 allows only one; of recipient
/// fields all do, since some senders write one for each recipient.
/// </summary>
internal sealed class EnvelopeReader
{
    // A thread's ids are kept from its root and from its end (RFC 5322 §3.6.4); more are an attack on the threader.
    private const int MaxReferences = 200;

    // RFC 5322 §2.1.1: a line; no id is longer.
    private const int MaxIdCharacters = 998;

    private readonly HeaderList _headers;
    private readonly ParserOptions _options;
    private readonly List<string> _defects;
    private readonly AddressReader _addresses;

    private EnvelopeReader(HeaderList headers, ParserOptions options, List<string> defects)
    {
        _headers = headers;
        _options = options;
        _defects = defects;
        _addresses = new AddressReader(options);
    }

    public static Envelope Read(HeaderList headers, ParserOptions options, List<string> defects) =>
        new EnvelopeReader(headers, options, defects).Read();

    private Envelope Read()
    {
        var subject = Only(HeaderId.Subject, "Subject");
        return new Envelope
        {
            Date = ReadDate(),
            Subject = subject is null ? "" : HeaderText.Of(subject, _options),
            From = ReadFrom(),
            Sender = ReadAddresses(HeaderId.Sender, "Sender"),
            ReplyTo = ReadAddresses(HeaderId.ReplyTo, "Reply-To"),
            To = ReadAddresses(HeaderId.To, "To"),
            Cc = ReadAddresses(HeaderId.Cc, "Cc"),
            Bcc = ReadAddresses(HeaderId.Bcc, "Bcc"),
            InReplyTo = ReadIds(HeaderId.InReplyTo),
            MessageId = ReadMessageId(),
            References = ReadIds(HeaderId.References),
        };
    }

    private DateTimeOffset? ReadDate()
    {
        var header = Only(HeaderId.Date, "Date");
        if (header is null)
            _defects.Add("The Date is missing.");
        else if (MailDate.Parse(header.RawValue) is { } date)
            return date;
        else
            _defects.Add("The Date cannot be read.");
        return null;
    }

    private List<MailAddress> ReadFrom()
    {
        var header = Only(HeaderId.From, "From");
        List<MailAddress> from = header is null ? [] : _addresses.Read(header, out _);
        if (from.Count == 0)
            _defects.Add("The sender (From) is missing.");
        else if (from.TrueForAll(address => address.Address.Length == 0))
            _defects.Add("The sender (From) holds no address.");
        return from;
    }

    private List<MailAddress> ReadAddresses(HeaderId id, string name)
    {
        List<MailAddress> addresses = [];
        foreach (var header in _headers)
        {
            if (header.Id != id)
                continue;
            addresses.AddRange(_addresses.Read(header, out var truncated));
            if (!truncated)
                continue;
            _defects.Add($"{name} names too many addresses; the first {addresses.Count:N0} are shown.");
            break;
        }
        return addresses;
    }

    private string? ReadMessageId()
    {
        var header = Only(HeaderId.MessageId, "Message-ID");
        if (header is null)
        {
            _defects.Add("The Message-ID is missing.");
            return null;
        }
        var raw = header.RawValue;
        if (raw.Length > MaxIdCharacters)
        {
            _defects.Add("The Message-ID is too long to be one.");
            return null;
        }
        var id = HeaderText.Line(MimeUtils.ParseMessageId(raw, 0, raw.Length) ?? HeaderText.Of(header, _options));
        return id.Trim('<', '>', ' ') is { Length: > 0 } found ? found : null;
    }

    private List<string> ReadIds(HeaderId id)
    {
        List<string> ids = [];
        foreach (var header in _headers)
        {
            if (header.Id != id)
                continue;
            foreach (var reference in MimeUtils.EnumerateReferences(header.RawValue, 0, header.RawValue.Length))
            {
                if (reference.Length is > 0 and <= MaxIdCharacters)
                    ids.Add(HeaderText.Line(reference));
            }
        }
        if (ids.Count > MaxReferences)
            ids.RemoveRange(1, ids.Count - MaxReferences);
        return ids;
    }

    private Header? Only(HeaderId id, string name)
    {
        Header? first = null;
        foreach (var header in _headers)
        {
            if (header.Id != id)
                continue;
            if (first is null)
            {
                first = header;
                continue;
            }
            _defects.Add($"{name} stands more than once; the first counts.");
            break;
        }
        return first;
    }
}
