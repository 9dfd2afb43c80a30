using System.Globalization;
using MailTui.Core.Messages;
using MailTui.Core.Text;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;

namespace MailTui.Core.Rendering;

/// <summary>Chooses what of a MIME tree is read (RFC 2046 §5.1) and makes blocks of it.</summary>
internal sealed class BodyReader
{
    // Messages within messages within messages are read this deep; RFC 2046 has no limit, attention has.
    private const int MaxEnclosed = 5;

    private readonly ReadOptions _read;
    private readonly ParserOptions _parser;
    private readonly List<DocumentBlock> _blocks = [];
    private readonly DocumentLinks _links = new();
    private readonly List<string> _notices = [];
    private int _charactersLeft;
    private bool _fromHtml;
    private bool _hasAlternative;

    private BodyReader(ReadOptions read, ParserOptions parser)
    {
        (_read, _parser) = (read, parser);
        _charactersLeft = read.MaxCharacters;
    }

    public static BodyContent Read(ParsedMessage parsed, ReadOptions options)
    {
        var reader = new BodyReader(options, parsed.Options);
        if (parsed.Message is null)
            reader.AddRaw(parsed.Content.Span);
        else if (options.Part is { } part)
            reader.AddPart(MimeLeaves.Of(parsed.Message.Body).ElementAtOrDefault(part - 1));
        else
            reader.AddMessage(parsed.Message);
        return reader.Result();
    }

    private BodyContent Result()
    {
        if (_charactersLeft <= 0)
            _notices.Add($"The text is cut after {_read.MaxCharacters:N0} characters.");
        if (_links.HasMore)
            _notices.Add($"The message has more than {DocumentLinks.Most:N0} links; the others have no number.");
        return new BodyContent(_blocks, _links.Links, _fromHtml, _hasAlternative, _notices);
    }

    /// <summary>Of what is no mail, the text if it is one.</summary>
    private void AddRaw(ReadOnlySpan<byte> content)
    {
        content = content[..Math.Min(content.Length, _charactersLeft)];
        if (!content.IsEmpty && !content.Contains((byte)0))
            AddPlain(CharsetDecoder.Decode(content, label: null));
    }

    /// <summary>One part, asked for: also when it is an attachment.</summary>
    private void AddPart(MimeEntity? part)
    {
        if (part is MessagePart { Message: { } message })
            AddEnclosed(message, enclosed: 0);
        else if (part is MimePart content)
            AddText(content);
        else
            _notices.Add("There is no such part.");
        if (_blocks.Count == 0 && _notices.Count == 0)
            _notices.Add("The part is empty.");
    }

    private void AddMessage(MimeMessage message)
    {
        Add(message.Body, enclosed: 0);
        if (_blocks.Count > 0 || _notices.Count > 0)
            return;
        // A text that is only attached is better than none.
        if (MimeLeaves.Of(message.Body).OfType<TextPart>().FirstOrDefault() is not { } attached)
            return;
        AddText(attached);
        if (_blocks.Count > 0)
            _notices.Add("The message has no text of its own: this is an attachment.");
    }

    private void Add(MimeEntity? entity, int enclosed)
    {
        if (_charactersLeft <= 0)
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
            case TnefPart tnef:
                AddTnef(tnef, enclosed);
                break;
            case MessageDeliveryStatus report when DeliveryReport.Read(report).ToList() is { Count: > 0 } fields:
                fields.ForEach(Add);
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
        return _read.Preference switch
        {
            BodyPreference.Html => html,
            BodyPreference.Plain => plain,
            _ => HasText(plain) ? plain : html,
        };
    }

    private static bool HasText(MimeEntity entity) =>
        MimeLeaves.Of(entity).OfType<TextPart>().Any(part => !TextPartContent.IsBlank(part));

    /// <summary>winmail.dat: a whole message in Microsoft's own format.</summary>
    private void AddTnef(TnefPart tnef, int enclosed)
    {
        try
        {
            using var message = tnef.ConvertToMessage();
            if (enclosed < MaxEnclosed)
                Add(message.Body, enclosed + 1);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The format is a foreign one, and its reader has no promise of its own.
            _notices.Add("winmail.dat is damaged; it can only be saved.");
        }
    }

    private void AddEnclosed(MimeMessage message, int enclosed)
    {
        var envelope = EnvelopeReader.Read(message.Headers, _parser, []);
        _blocks.Add(new RuleBlock { SpaceBefore = true });
        AddField("From", string.Join(", ", envelope.From));
        AddField("To", string.Join(", ", envelope.To));
        if (envelope.Date is { } date)
            AddField("Date", date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
        AddField("Subject", envelope.Subject);
        var before = _blocks.Count;
        Add(message.Body, enclosed + 1);
        if (_blocks.Count > before)
            _blocks[before] = _blocks[before] with { SpaceBefore = true };
    }

    private void AddField(string name, string value)
    {
        if (value.Length > 0)
            Add(new FieldBlock(name, value));
    }

    private void AddText(MimePart part)
    {
        var bytes = TextPartContent.Decode(part, _charactersLeft);
        if (part is TextPart { IsHtml: true })
            AddHtml(TextPartContent.HtmlText(part, bytes));
        else
            AddPlain(TextPartContent.PlainText(part, bytes));
    }

    private void AddHtml(string html)
    {
        var blocks = HtmlBodyReader.Read(html, _links, _charactersLeft, out var characters, out var notice);
        _charactersLeft -= characters;
        if (notice is not null)
            _notices.Add(notice);
        _fromHtml |= blocks.Count > 0;
        for (var i = 0; i < blocks.Count; i++)
            Add(i == 0 ? blocks[i] with { SpaceBefore = true } : blocks[i]);
    }

    private void AddPlain(string text)
    {
        if (text.Length > _charactersLeft)
            text = text[.._charactersLeft];
        _charactersLeft -= text.Length;
        text = TerminalText.Block(text);
        if (text.AsSpan().Trim('\n').IsEmpty)
            return;
        foreach (var link in _read.FindLinks ? LinkFinder.Find(text) : [])
            _links.AddBare(link);
        Add(new TextBlock(text) { SpaceBefore = true });
    }

    private void Add(DocumentBlock block) => _blocks.Add(block);
}
