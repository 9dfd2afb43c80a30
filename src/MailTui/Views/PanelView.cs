using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Views;

/// <summary>A list over the message: title, rows, and below a rule what there is to say about the selected row.</summary>
internal sealed class PanelView : LinesView
{
    private readonly PanelPresenter _panel;

    public PanelView(PanelPresenter panel, Theme theme)
        : base(theme)
    {
        _panel = panel;
        panel.Changed += (_, _) => SetNeedsDraw();
    }

    protected override ScreenLine LineAt(int row)
    {
        if (row == 0)
            return _panel.Title;
        if (row == Viewport.Height - 2)
            return ScreenLine.Of(new string('─', Viewport.Width), Tone.Border);
        if (row == Viewport.Height - 1)
            return ScreenLine.Of(" " + _panel.Detail);
        int index = _panel.Top + row - 1;
        return index < _panel.Rows.Count ? _panel.Rows[index] : ScreenLine.Empty;
    }

    protected override Attribute LookAt(int row, Tone tone) =>
        row > 0 && row < Viewport.Height - 2 && _panel.Top + row - 1 == _panel.SelectedRow
            ? Theme.Selected(tone, focused: true)
            : Theme[tone];
}
