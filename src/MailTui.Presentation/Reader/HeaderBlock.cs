using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>The lines above a message's text.</summary>
public static class HeaderBlock
{
    private const int LabelWidth = 9;

    /// <summary>What one wants to know of a message before reading it.</summary>
    /// <param name="own">The reader's addresses.</param>
    public static IEnumerable<ScreenLine> Usual(
        MessageDocument document,
        IReadOnlyList<MailAddress> own,
        TimeZoneInfo zone,
        int width
    )
    {
        Envelope envelope = document.Head.Envelope;
        string from = envelope.From.Count > 0 ? Join(envelope.From) : Words.Of("(no sender)");
        string to = document.Head.DeliveredTo is { } delivered ? Words.Of($"to {delivered}") : "";
        bool oneLine =
            to.Length > 0
            && Addressed(envelope, document.Head.DeliveredTo)
            && LabelWidth + Cells.Width(from) + 3 + Cells.Width(to) <= width;

        ScreenLine fromLine = Field(Words.Of("From"), from, Tone.Strong);
        yield return (oneLine ? ScreenLine.Spread(fromLine, ScreenLine.Of(to, Tone.Faint), width) : fromLine).Cut(
            width
        );
        if (!oneLine)
            yield return Field(Words.Of("To"), Recipients(envelope, document.Head.DeliveredTo)).Cut(width);
        if (envelope.Cc.Count > 0)
            yield return Field(Words.Of("Cc"), Join(envelope.Cc)).Cut(width);

        string subject = envelope.Subject.Length > 0 ? envelope.Subject : Words.Of("(no subject)");
        foreach (ScreenLine line in Wrapped(Words.Of("Subject"), subject, width, Tone.Strong))
            yield return line;
        yield return Field(Words.Of("Date"), MessageDate.Long(document.Head.Arrived, zone)).Cut(width);
        IEnumerable<ScreenLine> standing = document.Own is { } mine
            ? Delivery(mine, width)
            : Trust(TrustAssessment.Of(document.Head, own), width);
        foreach (ScreenLine line in standing)
            yield return line;
        foreach (ScreenLine line in Parts(document.Parts, width))
            yield return line;
    }

    /// <summary>All header fields as they stand in the message.</summary>
    public static IEnumerable<ScreenLine> Full(MessageDocument document, int width)
    {
        foreach (HeaderField field in document.Headers)
        foreach (DocumentLine line in TextLayout.Wrap($"{field.Name}: {field.Value}", width))
            yield return line.Text.StartsWith(field.Name + ":", StringComparison.Ordinal)
                ? new ScreenLine([
                    new(line.Text[..(field.Name.Length + 1)], Tone.Accent),
                    new(line.Text[(field.Name.Length + 1)..], Tone.Normal),
                ])
                : ScreenLine.Of(line.Text);
    }

    private static IEnumerable<ScreenLine> Trust(TrustAssessment trust, int width)
    {
        yield return new ScreenLine([Label(Words.Of("Trust")), .. TrustLine.Of(trust).Spans]).Cut(width);
        foreach (StyledSpan warning in trust.Warnings.Select(TrustLine.Of))
        foreach (ScreenLine line in Wrapped("", warning.Text, width, warning.Tone))
            yield return line;
    }

    /// <summary>What has become of a message of one's own.</summary>
    private static IEnumerable<ScreenLine> Delivery(OwnMessage mine, int width)
    {
        if (mine.Folder != MessageFolder.Sent)
            yield break;
        if (mine.Reports.Count == 0)
            yield return Field(Words.Of("Delivery"), Words.Of("✓ accepted by SES; nothing came back"), Tone.Good)
                .Cut(width);
        string label = Words.Of("Delivery");
        foreach (RecipientReport report in mine.Reports)
        {
            (string text, Tone tone) = DeliveryWords.Of(report);
            foreach (ScreenLine line in Wrapped(label, text, width, tone))
                yield return line;
            label = "";
        }
    }

    private static IEnumerable<ScreenLine> Parts(IReadOnlyList<PartInfo> parts, int width)
    {
        string[] items =
        [
            .. parts
                .Where(part => part.IsListed)
                .Select(part =>
                    $"⎘ {(part.Name.Length > 0 ? part.Name : part.Type)}"
                    + (part.Size is { } size ? " " + ByteSize.Format(size) : "")
                ),
        ];

        ScreenLine? line = null;
        foreach (string item in items)
        {
            if (line is not null && line.Width + 3 + Cells.Width(item) <= width)
            {
                line = line.Append("   " + item);
                continue;
            }

            if (line is not null)
                yield return line;
            line = Field(ReferenceEquals(item, items[0]) ? Words.Of("Parts") : "", item).Cut(width);
        }

        if (line is not null)
            yield return line;
    }

    private static IEnumerable<ScreenLine> Wrapped(string label, string value, int width, Tone tone)
    {
        foreach (DocumentLine line in TextLayout.Wrap(value, Math.Max(1, width - LabelWidth)))
        {
            yield return Field(label, line.Text, tone);
            label = "";
        }
    }

    private static string Recipients(Envelope envelope, string? deliveredTo)
    {
        string to = envelope.To.Count > 0 ? Join(envelope.To) : Words.Of("(nobody named)");
        return deliveredTo is null || Addressed(envelope, deliveredTo)
            ? to
            : Words.Of($"{to}   (delivered to {deliveredTo})");
    }

    /// <summary>True when the one recipient named is the one it was delivered to: then saying it once is enough.</summary>
    private static bool Addressed(Envelope envelope, string? deliveredTo) =>
        envelope.To is [var only] && string.Equals(only.Address, deliveredTo, StringComparison.OrdinalIgnoreCase);

    private static string Join(IReadOnlyList<MailAddress> addresses) => string.Join(", ", addresses);

    private static ScreenLine Field(string label, string value, Tone tone = Tone.Normal) =>
        new([Label(label), new StyledSpan(value, tone)]);

    private static StyledSpan Label(string label) => new(Cells.Fit(label, LabelWidth), Tone.Faint);
}
