using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Text;
using MimeKit;
using MimeKit.Cryptography;

namespace MailTui.Core.Rendering;

/// <summary>Chooses what of a MIME tree is read (RFC 2046 §5.1) and makes one text of it.</summary>
internal sealed class BodyTextReader
{
    // Messages within messages within messages are read this deep; RFC 2046 has no limit, attention has.
    private const int MaxEnclosed = 5;

    private readonly BodyPreference _preference;
    private readonly int _maxCharacters;
    private readonly ParserOptions _options;
    private readonly StringBuilder _text = new();
    private readonly List<string> _notices = [];
    private bool _fromHtml;
    private bool _hasAlternative;

    private BodyTextReader(BodyPreference preference, int maxCharacters, ParserOptions options)
    {
        _preference = preference;
        _maxCharacters = maxCharacters;
        _options = options;
    }

    /// <param name="maxCharacters">The text is cut there, and a notice says so.</param>
    public static BodyText Read(ParsedMessage parsed, BodyPreference preference, int maxCharacters)
    {
        var reader = new BodyTextReader(preference, maxCharacters, parsed.Options);
        if (parsed.Message is null)
            reader.AddRaw(parsed.Content.Span);
        else
            reader.AddMessage(parsed.Message);
        return reader.Result();
    }

    private BodyText Result()
    {
        if (_text.Length > _maxCharacters)
        {
            _text.Length = _maxCharacters;
            _notices.Add($"The text is cut after {_maxCharacters:N0} characters.");
        }
        return new BodyText(TerminalText.Block(_text.ToString()), _fromHtml, _hasAlternative, _notices);
    }

    /// <summary>Of what is no mail, the text if it is one.</summary>
    private void AddRaw(ReadOnlySpan<byte> content)
    {
        content = content[..Math.Min(content.Length, _maxCharacters)];
        if (!content.IsEmpty && !content.Contains((byte)0))
            Append(CharsetDecoder.Decode(content, label: null));
    }

    private void AddMessage(MimeMessage message)
    {
        Add(message.Body, enclosed: 0);
        if (_text.Length > 0 || _notices.Count > 0)
            return;
        // A text that is only attached is better than none.
        if (MimeLeaves.Of(message.Body).OfType<TextPart>().FirstOrDefault() is not { } attached)
            return;
        AddText(attached);
        if (_text.Length > 0)
            _notices.Add("The message has no text of its own: this is an attachment.");
    }

    private void Add(MimeEntity? entity, int enclosed)
    {
        if (_text.Length > _maxCharacters)
            return;
        switch (entity)
        {
            case MultipartAlternative alternative:
                Add(Choose(alternative), enclosed);
                break;
            case MultipartRelated related:
                Add(related.Root ?? related.FirstOrDefault(), enclosed);
                break;
            case MultipartEncrypted:
                _notices.Add("The message is encrypted with OpenPGP; it cannot be read here.");
                break;
            case MultipartSigned signed:
                Add(signed.FirstOrDefault(), enclosed);
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                    Add(part, enclosed);
                break;
            case MessagePart { Message: { } message } when enclosed < MaxEnclosed:
                AddEnclosed(message, enclosed);
                break;
            case MimePart part when IsSecureMime(part):
                _notices.Add("The message is encrypted or signed with S/MIME; it cannot be read here.");
                break;
            case MessageDeliveryStatus or TextPart when !MimeLeaves.IsAttachment(entity):
                AddText((MimePart)entity);
                break;
        }
    }

    private static bool IsSecureMime(MimePart part) =>
        part.ContentType.IsMimeType("application", "pkcs7-mime")
        || part.ContentType.IsMimeType("application", "x-pkcs7-mime");

    /// <summary>The alternatives stand from the plainest to the richest; an alternative may be a whole tree.</summary>
    private MimeEntity? Choose(MultipartAlternative alternative)
    {
        MimeEntity? plain = null;
        MimeEntity? html = null;
        foreach (var part in alternative)
        {
            var text = MimeLeaves.Of(part).OfType<TextPart>().FirstOrDefault(leaf => !MimeLeaves.IsAttachment(leaf));
            if (text is null)
                continue;
            if (text.IsHtml)
                html = part;
            else if (plain is null || text.IsPlain)
                plain = part;
        }
        _hasAlternative |= plain is not null && html is not null;
        if (plain is null || html is null)
            return plain ?? html ?? alternative.LastOrDefault();
        return _preference switch
        {
            BodyPreference.Html => html,
            BodyPreference.Plain => plain,
            _ => HasText(plain) ? plain : html,
        };
    }

    private static bool HasText(MimeEntity entity) =>
        MimeLeaves.Of(entity).OfType<TextPart>().Any(part => !TextPartContent.IsBlank(part));

    private void AddEnclosed(MimeMessage message, int enclosed)
    {
        var envelope = EnvelopeReader.Read(message.Headers, _options, []);
        var head = new StringBuilder("---------- Enclosed message ----------\n");
        head.Append("From: ").AppendJoin(", ", envelope.From).Append('\n');
        if (envelope.Date is { } date)
            head.Append(System.Globalization.CultureInfo.InvariantCulture, $"Date: {date:yyyy-MM-dd HH:mm zzz}\n");
        head.Append("Subject: ").Append(envelope.Subject).Append("\n\n");
        Append(head.ToString());
        Add(message.Body, enclosed + 1);
    }

    private void AddText(MimePart part)
    {
        var text = TextPartContent.Read(part, _maxCharacters, out var notice);
        if (notice is not null)
            _notices.Add(notice);
        _fromHtml |= part is TextPart { IsHtml: true } && text.Length > 0;
        Append(text);
    }

    private void Append(string text)
    {
        if (text.Length == 0)
            return;
        if (_text.Length > 0)
            _text.Append(_text[^1] == '\n' ? "\n" : "\n\n");
        _text.Append(text);
    }
}
