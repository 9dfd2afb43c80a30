using System.Globalization;
using System.Text;
using MailTui.Core.Blobs;

namespace MailTui.Testing.Messages;

/// <summary>
/// Raw bytes of a message exactly as SES stores it (CRLF, its own fields on top). The defaults are sound and always the
/// same; a test states only what it is about.
/// </summary>
public sealed class MessageBuilder
{
    /// <summary>When messages arrive unless a test says otherwise.</summary>
    public static readonly DateTimeOffset DefaultDate = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, string Value)> _headers = [];
    private readonly List<string> _to = [];
    private readonly List<(string Name, string Type, byte[] Content)> _attachments = [];
    private readonly SesFields _ses = new();
    private string _from = "Ann <ann@example.com>";
    private string _fromAddress = "ann@example.com";
    private string? _subject = "Hello";
    private string? _text;
    private string? _html;
    private string? _messageId;
    private DateTimeOffset? _date;
    private Encoding _encoding = Encoding.UTF8;
    private string _charset = "utf-8";
    private bool _withSes = true;

    /// <summary>The object's key; by default one made from seed 0.</summary>
    public MessageBuilder Key(string key)
    {
        _ses.Id = key;
        return this;
    }

    public MessageBuilder From(string address, string? name = null)
    {
        _fromAddress = address;
        _from = name is null ? address : $"{name} <{address}>";
        return this;
    }

    /// <summary>Adds a recipient; without any, the message is to <c>me@example.com</c>.</summary>
    public MessageBuilder To(string address, string? name = null)
    {
        _to.Add(name is null ? address : $"{name} <{address}>");
        return this;
    }

    /// <summary>Null leaves the field out.</summary>
    public MessageBuilder Subject(string? subject)
    {
        _subject = subject;
        return this;
    }

    public MessageBuilder Text(string text)
    {
        _text = text;
        return this;
    }

    public MessageBuilder Html(string html)
    {
        _html = html;
        return this;
    }

    public MessageBuilder Attachment(string name, string type, byte[] content)
    {
        _attachments.Add((name, type, content));
        return this;
    }

    /// <summary>When SES received it; Date is the same unless <see cref="Date"/> says otherwise.</summary>
    public MessageBuilder Received(DateTimeOffset received)
    {
        _ses.Received = received;
        return this;
    }

    public MessageBuilder Date(DateTimeOffset date)
    {
        _date = date;
        return this;
    }

    public MessageBuilder DeliveredTo(string recipient)
    {
        _ses.Recipient = recipient;
        return this;
    }

    /// <summary>What SES says, in its own words; null leaves a verdict out.</summary>
    public MessageBuilder Verdicts(
        string? spam = "PASS",
        string? virus = "PASS",
        string? spf = "pass",
        string? dkim = "pass",
        string? dmarc = "pass"
    )
    {
        (_ses.Spam, _ses.Virus, _ses.Spf, _ses.Dkim, _ses.Dmarc) = (spam, virus, spf, dkim, dmarc);
        return this;
    }

    /// <summary>Without SES's fields on top: as it left the sender.</summary>
    public MessageBuilder WithoutSes()
    {
        _withSes = false;
        return this;
    }

    /// <summary>The id without angle brackets; by default made from the key.</summary>
    public MessageBuilder MessageId(string messageId)
    {
        _messageId = messageId;
        return this;
    }

    public MessageBuilder InReplyTo(string messageId) =>
        Header("In-Reply-To", $"<{messageId}>").Header("References", $"<{messageId}>");

    /// <summary>Adds a field below SES's own, its value as it is (not ASCII: raw bytes of the charset).</summary>
    public MessageBuilder Header(string name, string value)
    {
        _headers.Add((name, value));
        return this;
    }

    /// <summary>What the texts and encoded-words are written in; UTF-8 by default.</summary>
    public MessageBuilder Charset(string charset)
    {
        _charset = charset;
        _encoding = Core.Text.Charset.Find(charset) ?? throw new ArgumentException("no such charset", nameof(charset));
        return this;
    }

    public byte[] Build()
    {
        var writer = new MimeWriter(_encoding, _charset);
        if (_withSes)
            _ses.Write(writer, _fromAddress);
        foreach (var (name, value) in _headers)
            writer.RawField(name, value);
        writer.Field("From", _from);
        writer.Field("To", _to.Count == 0 ? "me@example.com" : string.Join(", ", _to));
        if (_subject is not null)
            writer.Field("Subject", _subject);
        writer.Field("Date", Rfc5322(_date ?? _ses.Received));
        writer.Field("Message-ID", $"<{_messageId ?? _ses.Id + "@example.com"}>");
        writer.Field("MIME-Version", "1.0");
        WriteBody(writer);
        return writer.ToArray();
    }

    /// <summary>The object in the bucket, written a second after it was received.</summary>
    /// <param name="maxBytes">Only the beginning, as a read by range gives it.</param>
    public Blob BuildBlob(int? maxBytes = null)
    {
        var content = Build();
        var info = new BlobInfo(_ses.Id, $"etag-{_ses.Id}", content.Length, _ses.Received.AddSeconds(1));
        var read = Math.Min(maxBytes ?? content.Length, content.Length);
        return new Blob(info, content.AsMemory(0, read), new Dictionary<string, string>());
    }

    internal static string Rfc5322(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private void WriteBody(MimeWriter writer)
    {
        if (_attachments.Count == 0)
        {
            WriteTexts(writer);
            return;
        }
        writer.BeginMultipart("mixed");
        writer.NextPart();
        WriteTexts(writer);
        foreach (var (name, type, content) in _attachments)
        {
            writer.NextPart();
            writer.Attachment(name, type, content);
        }
        writer.EndMultipart();
    }

    private void WriteTexts(MimeWriter writer)
    {
        if (_html is null)
        {
            writer.Text("plain", _text ?? "Hello, world.\n");
            return;
        }
        if (_text is null)
        {
            writer.Text("html", _html);
            return;
        }
        writer.BeginMultipart("alternative");
        writer.NextPart();
        writer.Text("plain", _text);
        writer.NextPart();
        writer.Text("html", _html);
        writer.EndMultipart();
    }
}
