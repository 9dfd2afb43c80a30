using System.Globalization;
using MailTui.Core.Messages;
using MailTui.Core.Rendering.Cards;
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
    private readonly PartList _parts;
    private readonly BodyBlocks _body;
    private readonly CardReader _cards;
    private bool _hasAlternative;

    private BodyReader(ReadOptions read, ParsedMessage parsed)
    {
        (_read, _parser, _parts) = (read, parsed.Options, parsed.Parts);
        _body = new BodyBlocks(read);
        _cards = new CardReader(_body, read.Zone);
    }

    public static BodyContent Read(ParsedMessage parsed, ReadOptions options)
    {
        var reader = new BodyReader(options, parsed);
        if (parsed.Message is null)
            reader.AddRaw(parsed.Content.Span);
        else if (options.Part is { } part)
            reader.AddPart(parsed.Parts.All.ElementAtOrDefault(part - 1));
        else
            reader.AddMessage(parsed.Message);
        return reader._body.ToContent(reader._hasAlternative);
    }

    /// <summary>Of what is no mail, the text if it is one.</summary>
    private void AddRaw(ReadOnlySpan<byte> content)
    {
        content = content[..Math.Min(content.Length, _body.CharactersLeft)];
        if (!content.IsEmpty && !content.Contains((byte)0))
            _body.AddPlain(CharsetDecoder.Decode(content, label: null));
    }

    /// <summary>One part, asked for: also when it is an attachment.</summary>
    private void AddPart(MimeEntity? part)
    {
        if (part is null)
            _body.Notice("There is no such part.");
        else if (part is MessagePart { Message: { } message })
            AddEnclosed(message, enclosed: 0);
        else if (part is TnefPart tnef)
            AddTnef(tnef, enclosed: 0);
        else if (part is MimePart content && !_cards.TryAdd(content))
            AddText(content);
        if (_body.IsEmpty)
            _body.Notice("The part is empty.");
    }

    private void AddMessage(MimeMessage message)
    {
        Add(message.Body, enclosed: 0);
        if (_body.IsEmpty)
            AddStrayLines(message.Headers);
        if (!_body.IsEmpty)
            return;
        // A text that is only attached is better than none.
        if (MimeLeaves.Of(message.Body).OfType<TextPart>().FirstOrDefault() is not { } attached)
            return;
        AddText(attached);
        if (!_body.IsEmpty)
            _body.Notice("The message has no text of its own: this is an attachment.");
    }

    /// <summary>Where the empty line below the header is missing, the text stands in it.</summary>
    private void AddStrayLines(HeaderList headers)
    {
        var lines = headers
            .Where(header => header.Field.Trim().Contains(' ', StringComparison.Ordinal))
            .Select(header => header.Value.Length == 0 ? header.Field : $"{header.Field}:{header.Value}");
        _body.AddPlain(string.Join('\n', lines));
    }

    private void Add(MimeEntity? entity, int enclosed)
    {
        if (_body.IsFull)
            return;
        switch (entity)
        {
            case MultipartAlternative alternative:
                AddAlternative(alternative, enclosed);
                break;
            case MultipartRelated related:
                Add(related.Root ?? related.FirstOrDefault(), enclosed);
                break;
            case MultipartEncrypted:
                _body.Notice("The message is encrypted with OpenPGP; it cannot be read here.");
                break;
            case MultipartSigned signed:
                Add(signed.FirstOrDefault(), enclosed);
                break;
            case Multipart { Count: 0, Preamble: { } source }:
                AddSource(source);
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                    Add(part, enclosed);
                break;
            case MessagePart { Message: { } message } when enclosed < MaxEnclosed:
                AddEnclosed(message, enclosed);
                break;
            case MessagePartial piece:
                AddPiece(piece, enclosed);
                break;
            case MimePart part when MimeLeaves.IsMessage(part):
                AddEncoded(part, enclosed);
                break;
            case MimePart part when IsSecureMime(part):
                _body.Notice("The message is encrypted or signed with S/MIME; it cannot be read here.");
                break;
            case TnefPart tnef:
                AddTnef(tnef, enclosed);
                break;
            case MessageDeliveryStatus report when DeliveryReport.Read(report).ToList() is { Count: > 0 } fields:
                fields.ForEach(_body.Add);
                break;
            case MimePart card when _cards.TryAdd(card):
                break;
            case MimePart part when IsText(part) && !MimeLeaves.IsAttachment(part):
                AddText(part);
                break;
        }
    }

    private static bool IsText(MimePart part) =>
        part is TextPart or MessageDeliveryStatus
        || part.ContentType.IsMimeType("message", "external-body")
        || MimeLeaves.IsUntyped(part);

    private static bool IsSecureMime(MimePart part) =>
        part.ContentType.IsMimeType("application", "pkcs7-mime")
        || part.ContentType.IsMimeType("application", "x-pkcs7-mime");

    /// <summary>Of an invitation both is read: its fields, and below them the text.</summary>
    private void AddAlternative(MultipartAlternative alternative, int enclosed)
    {
        var text = Choose(alternative);
        var isTold = text is not null && HasText(text);
        foreach (var card in MimeLeaves.Of(alternative).OfType<MimePart>().Where(CardReader.IsCard))
            _cards.TryAdd(card, isTold);
        Add(text, enclosed);
    }

    /// <summary>The alternatives stand from the plainest to the richest; an alternative may be a whole tree.</summary>
    private MimeEntity? Choose(MultipartAlternative alternative)
    {
        MimeEntity? plain = null;
        MimeEntity? html = null;
        foreach (var part in alternative)
        {
            if (Texts(part).FirstOrDefault() is not { } text)
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

    private static bool HasText(MimeEntity entity) => Texts(entity).Any(part => !TextPartContent.IsBlank(part));

    private static IEnumerable<TextPart> Texts(MimeEntity entity) =>
        MimeLeaves
            .Of(entity)
            .OfType<TextPart>()
            .Where(leaf => !MimeLeaves.IsAttachment(leaf) && !CardReader.IsCard(leaf));

    /// <summary>winmail.dat: a whole message in Microsoft's own format.</summary>
    private void AddTnef(TnefPart tnef, int enclosed)
    {
        if (_parts.Open(tnef) is not { } message)
            _body.Notice("winmail.dat is damaged; it can only be saved.");
        else if (enclosed < MaxEnclosed)
            Add(message.Body, enclosed + 1);
    }

    private void AddEnclosed(MimeMessage message, int enclosed)
    {
        var envelope = EnvelopeReader.Read(message.Headers, _parser, []);
        _body.Add(new RuleBlock { SpaceBefore = true });
        _body.AddField(new FieldBlock("From", string.Join(", ", envelope.From)));
        _body.AddField(new FieldBlock("To", string.Join(", ", envelope.To)));
        if (envelope.Date is { } date)
            _body.AddField(new FieldBlock("Date", date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)));
        _body.AddField(new FieldBlock("Subject", envelope.Subject));
        var before = _body.Count;
        Add(message.Body, enclosed + 1);
        _body.SpaceBefore(before);
    }

    /// <summary>A message that is encoded, which RFC 2046 §5.2.1 forbids.</summary>
    private void AddEncoded(MimePart part, int enclosed)
    {
        if (enclosed >= MaxEnclosed)
            return;
        if (MessageParser.ParseEnclosed(PartContent.Decode(part, long.MaxValue), _parser) is { } message)
            AddEnclosed(message, enclosed);
        else
            AddText(part);
    }

    /// <summary>A piece of a message that was sent in several (RFC 2046 §5.2.2); the first has its head.</summary>
    private void AddPiece(MessagePartial piece, int enclosed)
    {
        var total = piece.Total is { } all ? $" of {all}" : "";
        _body.Notice($"This is piece {piece.Number}{total} of a larger message; only with the others it is whole.");
        if (piece.Number == 1)
            AddEncoded(piece, enclosed);
        else
            AddText(piece);
    }

    /// <summary>A multipart whose boundary is nowhere.</summary>
    private void AddSource(string source)
    {
        if (string.IsNullOrWhiteSpace(source))
            return;
        _body.Notice("The parts of this message cannot be told apart; this is its source.");
        _body.AddPlain(source);
    }

    private void AddText(MimePart part)
    {
        var bytes = TextPartContent.Decode(part, _body.CharactersLeft);
        if (part.ContentType.IsMimeType("text", "html"))
            _body.AddHtml(TextPartContent.HtmlText(part, bytes));
        else if (part.ContentType.IsMimeType("*", "rtf"))
            AddRtf(bytes);
        else
            AddPlain(part, bytes);
    }

    private void AddRtf(ArraySegment<byte> rtf)
    {
        var text = RtfReader.Read(rtf, _body.CharactersLeft, out var isHtml);
        if (isHtml)
            _body.AddHtml(text);
        else
            _body.AddPlain(text.Trim('\n'));
    }

    /// <summary>The files within the text are told where they stood.</summary>
    private void AddPlain(MimePart part, ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        foreach (var file in _parts.FilesIn(part))
        {
            if (file.End > bytes.Length || _body.IsFull)
                break;
            _body.AddPlain(TextPartContent.PlainText(part, Trimmed(bytes[start..file.Start])));
            var number = _parts.NumberOf(file.Part) is { } listed ? $"Part {listed}: " : "";
            _body.AddRemark($"{number}{MimeLeaves.FileName(file.Part)} ({file.How})");
            start = file.End;
        }
        _body.AddPlain(TextPartContent.PlainText(part, start == 0 ? bytes : Trimmed(bytes[start..])));
    }

    /// <summary>The gap between text and file is ours to set.</summary>
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text) => text.Trim("\r\n"u8);
}
