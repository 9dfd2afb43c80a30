using System.Globalization;
using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Testing.TerminalSample;

/// <summary>A hundred rows like those of a mailbox, one of them selected.</summary>
internal sealed class SampleList : View
{
    private static readonly Attribute Normal = new(Color.None, Color.None);
    private static readonly Attribute Selected = new(Color.None, Color.None, TextStyle.Reverse);

    private int _selected;
    private bool _uncertain;

    public void Move(int rows)
    {
        _selected = Math.Clamp(_selected + rows, 0, 99);
        SetNeedsDraw();
    }

    public void ShowUncertain()
    {
        _uncertain = true;
        SetNeedsDraw();
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        for (int row = 0; row < Viewport.Height; row++)
        {
            SetAttribute(row == _selected ? Selected : Normal);
            string subject = _uncertain ? "👋🏽 ❤️ 👨‍👩‍👧 |" : "회의 일정 안내";
            string text = string.Create(
                CultureInfo.InvariantCulture,
                $"{row, 3}  Ann Lee <ann@example.com>   {subject}"
            );
            Move(0, row);
            AddStr(text.PadRight(Viewport.Width));
        }

        return true;
    }
}
