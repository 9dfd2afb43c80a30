using System.Globalization;
using MailTui.Core.Compose;
using MailTui.Core.Rendering;
using MailTui.Presentation.Editing;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>A message being written as it stands on the screen: tabs where there are several, head, rule, text. UI thread.</summary>
public sealed class ComposeScreen : IPane
{
    private const int LabelWidth = 9;

    /// <summary>A long reason leaves room for the text; so much of it is shown on any screen.</summary>
    private const int FewestNoticeLines = 4;

    private readonly Writing _writing;

    internal ComposeScreen(Writing writing) => _writing = writing;

    public int Width { get; private set; } = 80;

    public int Height { get; private set; } = 20;

    private ComposePresenter? Active => _writing.Active;

    /// <summary>The rows of the pane, from its top.</summary>
    public IReadOnlyList<ScreenLine> Lines =>
        Active is { } active ? [.. Head(active), .. active.IsBounce ? BounceText() : active.Body.Lines] : [];

    /// <summary>Where the caret is, in cells of the pane; null when it is out of sight.</summary>
    public (int Row, int Column)? Cursor
    {
        get
        {
            if (Active is not { } active)
                return null;
            if (active.Part == ComposePart.Body)
                return active.Body.Cursor is var (row, column) ? (row + HeadHeight(active), column) : null;
            int at = active.Parts.ToList().IndexOf(active.Part) + TabRows;
            if (active.Part == ComposePart.Attachments)
                return (at, LabelWidth);
            var (text, before) = Shown(active.Field(active.Part), hasKeys: true);
            return (at, Math.Min(LabelWidth + Cells.Width(text[..before]), Width - 1));
        }
    }

    private int TabRows => _writing.Open.Count > 1 ? 1 : 0;

    public void Resize(int width, int height)
    {
        (Width, Height) = (Math.Max(1, width), Math.Max(1, height));
        if (Active is { } active)
            active.ResizeBody(Width, Math.Max(1, Height - HeadHeight(active)));
    }

    /// <summary>A cell of the pane was clicked.</summary>
    public void Click(int row, int column)
    {
        if (Active is not { } active)
            return;
        int part = row - TabRows;
        if (part < 0)
            _writing.ClickTab(column);
        else if (part < active.Parts.Count && active.Parts[part] != ComposePart.Body)
            active.Focus(active.Parts[part]);
        else if (row >= HeadHeight(active) && !active.IsBounce)
        {
            active.Focus(ComposePart.Body);
            active.Body.MoveTo(row - HeadHeight(active), column);
        }
    }

    public int PageSize => Active?.Body.PageSize ?? 1;

    /// <summary>Looks further down, or up; the caret stays.</summary>
    public void MoveBy(int lines) => Active?.Body.ScrollBy(lines);

    public void MoveTo(int line) => Active?.Body.MoveTo(new TextPosition(line, 0));

    private int HeadHeight(ComposePresenter draft) =>
        TabRows + draft.Parts.Count(part => part != ComposePart.Body) + 1 + Notices(draft).Count();

    private IEnumerable<ScreenLine> Head(ComposePresenter draft)
    {
        if (TabRows > 0)
            yield return Tabs();
        foreach (ComposePart part in draft.Parts.Where(part => part != ComposePart.Body))
        {
            ScreenLine line = part == ComposePart.Attachments ? Attachments(draft) : Field(draft, part);
            yield return part == draft.Parts[0] ? ScreenLine.Spread(line, State(draft), Width) : line.Cut(Width);
        }

        foreach (ScreenLine notice in Notices(draft))
            yield return notice.Cut(Width);
        yield return ScreenLine.Of(new string('─', Width), Tone.Border);
    }

    /// <summary>What keeps it from being stored, and why it came back from the outbox.</summary>
    private IEnumerable<ScreenLine> Notices(ComposePresenter draft) =>
        Wrapped(draft.Problem, Tone.Bad)
            .Concat(Wrapped(draft.Draft.Problem is { } problem ? Words.Of(problem) : null, Tone.Notice));

    private List<ScreenLine> Wrapped(string? notice, Tone tone)
    {
        List<ScreenLine> lines =
        [
            .. TextLayout
                .Wrap(notice ?? "", Width)
                .Where(line => line.Text.Length > 0)
                .Select(line => ScreenLine.Of(line.Text, tone)),
        ];
        int most = Math.Max(FewestNoticeLines, Height / 3);
        return lines.Count <= most ? lines : [.. lines[..(most - 1)], lines[most - 1].Append(" …", tone).Cut(Width)];
    }

    private ScreenLine Tabs()
    {
        var spans = new List<StyledSpan>();
        foreach (var (index, draft) in _writing.Open.Index())
        {
            spans.Add(
                new(
                    $" {index + 1} {Cells.Cut(Writing.TitleOf(draft), 24)} ",
                    draft == Active ? Tone.Selected : Tone.Faint
                )
            );
        }

        return new ScreenLine(spans).Cut(Width);
    }

    private ScreenLine Field(ComposePresenter draft, ComposePart part)
    {
        ComposeField field = draft.Field(part);
        bool hasKeys = part == draft.Part && _writing.HasKeys;
        return new([
            new(Cells.Fit(field.Label, LabelWidth), hasKeys ? Tone.Accent : Tone.Faint),
            new(Shown(field, hasKeys).Text, Tone.Normal),
        ]);
    }

    /// <summary>Of a long line, where the caret is; else its beginning.</summary>
    private (string Text, int Before) Shown(ComposeField field, bool hasKeys)
    {
        if (!hasKeys)
            return (field.Text, 0);
        int room = Math.Max(8, Width - LabelWidth - 1);
        string before = field.Text[..field.Editor.Caret];
        if (Cells.Width(before) <= room)
            return (field.Text, before.Length);
        int[] starts = StringInfo.ParseCombiningCharacters(before);
        int from = starts.Length - 1;
        while (from > 0 && Cells.Width(before[starts[from - 1]..]) < room)
            from--;
        string seen = "…" + before[starts[from]..];
        return (seen + field.Text[before.Length..], seen.Length);
    }

    private ScreenLine Attachments(ComposePresenter draft)
    {
        bool hasKeys = draft.Part == ComposePart.Attachments && _writing.HasKeys;
        var spans = new List<StyledSpan>
        {
            new(Cells.Fit(Words.Of("Files"), LabelWidth), hasKeys ? Tone.Accent : Tone.Faint),
        };
        foreach (var (index, attachment) in draft.Attachments.Index())
        {
            if (index > 0)
                spans.Add(new("   ", Tone.Normal));
            spans.Add(
                new(
                    $"⎘ {attachment.Name} {ByteSize.Format(attachment.Size)}",
                    hasKeys && draft.SelectedAttachment == index ? Tone.Selected : Tone.Normal
                )
            );
        }

        return new(spans);
    }

    private static ScreenLine State(ComposePresenter draft)
    {
        string format = draft.Format == DraftFormat.Markdown ? Words.Of("Markdown") + " · " : "";
        if (draft.Problem is not null)
            return ScreenLine.Of(format + Words.Of("not saved"), Tone.Bad);
        return draft.SavedAt is { } at
            ? ScreenLine.Of(format + Words.Of($"draft saved {at:HH:mm:ss}"), Tone.Faint)
            : ScreenLine.Of(format + Words.Of("draft"), Tone.Faint);
    }

    private static IReadOnlyList<ScreenLine> BounceText() =>
        [
            ScreenLine.Empty,
            ScreenLine.Of(
                Words.Of("The message goes on as it is, with its own sender; its text can not be changed."),
                Tone.Faint
            ),
        ];
}
