using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Rendering.Cards;

/// <summary>Calendars and contacts of a message as fields; one that comes twice is shown once.</summary>
/// <param name="body">Gets them.</param>
/// <param name="zone">Of the reader.</param>
internal sealed class CardReader(BodyBlocks body, TimeZoneInfo zone)
{
    // A larger one is a whole calendar; its beginning says what it is.
    private const int MaxCharacters = 1024 * 1024;

    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    public static bool IsCard(MimeEntity part) => IsCalendar(part) || IsContact(part);

    /// <summary>Shows the part, if it is a card.</summary>
    /// <param name="isTold">Its text stands beside it: the description would say the same again.</param>
    /// <returns>False when it is none.</returns>
    public bool TryAdd(MimePart part, bool isTold = false)
    {
        if (!IsCard(part))
            return false;
        var isCalendar = IsCalendar(part);
        var text = TextPartContent.PlainText(
            part,
            TextPartContent.Decode(part, Math.Min(body.CharactersLeft, MaxCharacters))
        );
        var components = CardComponent.Read(text);
        var method = part.ContentType.Parameters["method"] ?? "";
        var card = isCalendar ? CalendarReader.Read(components, method, zone, isTold) : ContactReader.Read(components);
        if (!_shown.Add(card?.Key ?? text))
            return true;
        if (card is null)
            AddBroken(text, isCalendar ? "The invitation" : "The contact");
        else
            Add(card);
        return true;
    }

    private void Add(Card card)
    {
        foreach (var block in card.Blocks)
        {
            if (block is FieldBlock field)
                body.AddField(field);
            else if (block is TextBlock text)
                body.AddPlain(text.Text);
            else
                body.Add(block);
        }
    }

    private void AddBroken(string text, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        body.Notice($"{what} is damaged; this is its source.");
        body.AddPlain(text);
    }

    private static bool IsCalendar(MimeEntity part) =>
        part.ContentType.IsMimeType("text", "calendar")
        || part.ContentType.IsMimeType("application", "ics")
        || IsNamed(part, ".ics");

    private static bool IsContact(MimeEntity part) =>
        part.ContentType.IsMimeType("text", "vcard")
        || part.ContentType.IsMimeType("text", "x-vcard")
        || part.ContentType.IsMimeType("text", "directory")
        || IsNamed(part, ".vcf");

    private static bool IsNamed(MimeEntity part, string extension) =>
        part is MimePart && MimeLeaves.FileName(part).EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
