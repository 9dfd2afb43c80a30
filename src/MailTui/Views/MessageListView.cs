using MailTui.Presentation.Commands;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Views;

/// <summary>The list of messages.</summary>
internal sealed class MessageListView : LinesView
{
    private const int WheelLines = 3;

    private readonly ShellPresenter _shell;
    private MessageRowLayout _columns = new(80);
    private int _columnsWidth = 80;
    private bool _focused = true;

    public MessageListView(ShellPresenter shell, Theme theme)
        : base(theme)
    {
        _shell = shell;
        List.Changed += (_, _) => SetNeedsDraw();
        shell.Changed += (_, _) => OnShellChanged();
    }

    private MessageListPresenter List => _shell.List;

    protected override ScreenLine LineAt(int row)
    {
        if (_columnsWidth != Viewport.Width)
        {
            _columnsWidth = Viewport.Width;
            _columns = new(_columnsWidth);
        }

        int index = List.Top + row;
        if (index < List.Total)
            return List[index] is { } heard && _shell.Arrangement.Linear
                    ? SpokenRow.Of(heard, _shell.Now, _shell.Marks.Contains(heard.Key))
                : List[index] is { } message
                    ? _shell.Search.Highlight.Mark(
                        _columns.Format(
                            MessageRow.Of(
                                message,
                                _shell.Now,
                                _shell.Zone,
                                _shell.Marks.Contains(message.Key),
                                _shell.Sending.WordOf(message.Key)
                            )
                        )
                    )
                : _columns.Placeholder();
        return List.Total == 0 && row == 1
            ? ScreenLine.Of("   " + _shell.Lines.EmptyList, Tone.Faint)
            : ScreenLine.Empty;
    }

    protected override Attribute LookAt(int row, Tone tone) =>
        List.Top + row is var index && index < List.Total
            ? Theme.Row(tone, List[index]?.Rule, index == List.SelectedRow ? _focused : null)
            : Theme[tone];

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            List.ScrollBy(WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            List.ScrollBy(-WheelLines);
        else if (mouse.Position is not { } place || List.Top + place.Y >= List.Total)
            return false;
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonDoubleClicked))
            _shell.Messages.OpenSelected();
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked))
            Select(List.Top + place.Y);
        else
            return false;
        return true;
    }

    private void Select(int row)
    {
        _shell.Focus(CommandContexts.List);
        List.MoveTo(row);
    }

    private void OnShellChanged()
    {
        bool focused = _shell.Context == CommandContexts.List;
        if (focused == _focused && List.Total > 0)
            return;
        _focused = focused;
        SetNeedsDraw();
    }
}
