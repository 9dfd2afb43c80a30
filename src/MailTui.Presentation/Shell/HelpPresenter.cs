using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>All keys and what they do, with the reason when something can not be done right now. UI thread.</summary>
public sealed class HelpPresenter(Keymap keymap) : IOverlay
{
    private const int KeyColumn = 16;

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public bool IsOpen { get; private set; }

    public CommandContexts Context => CommandContexts.Help;

    public int Top { get; private set; }

    public IReadOnlyList<ScreenLine> Lines { get; private set; } = [];

    public int Height { get; private set; } = 1;

    public int PageSize => Math.Max(1, Height - 1);

    internal void Open(ShellPresenter shell, CommandContexts context)
    {
        IsOpen = true;
        Top = 0;
        Lines =
        [
            ScreenLine.Of(" Keys " + PlaceOf(context), Tone.Strong),
            ScreenLine.Empty,
            .. keymap.In(context).GroupBy(entry => entry.Command).Select(group => Line(shell, group)),
            ScreenLine.Empty,
            ScreenLine.Of(" Marks", Tone.Strong),
            ScreenLine.Empty,
            .. Marks(),
        ];
        OnChanged();
    }

    public void Close()
    {
        IsOpen = false;
        OnChanged();
    }

    public void Resize(int width, int height)
    {
        if (height < 1 || height == Height)
            return;
        Height = height;
        ScrollTo(Top);
    }

    public void MoveBy(int lines) => ScrollTo(Top + lines);

    public void MoveTo(int line) => ScrollTo(line);

    public void ScrollTo(int line)
    {
        Top = Math.Clamp(line, 0, Math.Max(0, Lines.Count - Height));
        OnChanged();
    }

    private static ScreenLine Line(ShellPresenter shell, IGrouping<ICommand, (KeyChord Chord, ICommand Command)> group)
    {
        string keys = " " + string.Join(", ", group.Select(entry => entry.Chord));
        ScreenLine line = ScreenLine
            .Of(Cells.Fit(keys, Math.Max(KeyColumn, Cells.Width(keys) + 1)), Tone.Accent)
            .Append(Words.Of(group.Key.Description));
        return group.Key.WhyDisabled(shell) is { } reason ? line.Append("  — " + reason, Tone.Faint) : line;
    }

    private static string PlaceOf(CommandContexts context) =>
        context switch
        {
            CommandContexts.List => Words.Of("in the list"),
            CommandContexts.Links => Words.Of("among the links"),
            CommandContexts.Parts => Words.Of("among the parts"),
            CommandContexts.Output => Words.Of("in a text"),
            _ => Words.Of("in a message"),
        };

    private static IEnumerable<ScreenLine> Marks() =>
        new (string Mark, string Meaning)[]
        {
            ("●", Words.Of("unread")),
            ("★", Words.Of("flagged")),
            ("↩", Words.Of("answered")),
            ("⎘", Words.Of("has attachments")),
            ("✗", Words.Of("SES says spam or virus, or the sender is not proven (DMARC fail)")),
            ("?", Words.Of("not checked by SES")),
        }.Select(mark => ScreenLine.Of(Cells.Fit(" " + mark.Mark, KeyColumn), Tone.Accent).Append(mark.Meaning));

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
