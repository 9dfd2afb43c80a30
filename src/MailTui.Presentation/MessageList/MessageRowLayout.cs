using MailTui.Presentation.Text;

namespace MailTui.Presentation.MessageList;

/// <summary>
/// The columns of the list at one width. Subject and sender come first; on a narrow screen the marks share a column and
/// the gaps go.
/// </summary>
public sealed class MessageRowLayout
{
    /// <summary>Below this the marks share a column.</summary>
    private const int Roomy = 60;

    private readonly int _width;
    private readonly int _who;
    private readonly bool _narrow;

    /// <param name="width">Cells of a row; anything from 1 gives a row, from 40 a readable one.</param>
    public MessageRowLayout(int width)
    {
        _width = width;
        _narrow = width < Roomy;
        _who = Math.Clamp(width / 4, 10, 24);
    }

    /// <summary>Exactly as wide as asked for.</summary>
    public ScreenLine Format(MessageRow row)
    {
        Tone tone = row.Unread ? Tone.Unread : Tone.Normal;
        var spans = new List<StyledSpan>
        {
            row.Marked ? new("▌", Tone.Accent) : new(" ", Tone.Normal),
            row.Unread ? new("●", Tone.Accent) : new(" ", Tone.Normal),
        };
        if (_narrow)
            spans.Add(row.Trust.Tone == Tone.Bad || row.State.Text == " " ? row.Trust : row.State);
        else
            spans.AddRange([new(" ", Tone.Normal), row.State, row.Trust]);

        spans.Add(new($" {Cells.Fit(row.Date, MessageDate.ShortWidth)} ", row.Unread ? Tone.Normal : Tone.Faint));
        spans.Add(new(Cells.Fit(row.Who, _who), tone));
        spans.Add(new(_narrow ? " " : "  ", Tone.Normal));

        // At the right end: a space, and the mark of an attachment or another one.
        string end = row.Attachment ? " ⎘" : "  ";
        int left = _width - Cells.Width(string.Concat(spans.Select(span => span.Text))) - Cells.Width(end);
        int thread = Cells.Width(row.Thread.Text);
        if (thread > 0 && thread < left)
        {
            spans.Add(row.Thread);
            left -= thread;
        }

        // Labels take a third of the subject's room at most; cut off they say nothing.
        if (row.Labels.Length > 0 && Cells.Width(row.Labels) <= left / 3)
        {
            spans.Add(new(row.Labels, Tone.Accent));
            left -= Cells.Width(row.Labels);
        }

        spans.Add(new(Cells.Fit(row.Subject.Text, left), row.Subject.Tone == Tone.Normal ? tone : row.Subject.Tone));
        spans.Add(new(end, Tone.Faint));
        return new ScreenLine(spans).Cut(_width);
    }

    /// <summary>A row that has not come yet.</summary>
    public ScreenLine Placeholder() =>
        ScreenLine.Of(Cells.Fit(new string(' ', _narrow ? 4 : 6) + "…", _width), Tone.Faint);
}
