using MailTui.Presentation.Text;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Views;

/// <summary>
/// A view made of whole lines. It paints every one of its cells itself, each piece of a line at the column where it
/// belongs, so that a cluster whose width is disputed shifts nothing after it.
/// </summary>
internal abstract class LinesView(Theme theme) : View
{
    protected Theme Theme { get; private set; } = theme;

    /// <summary>Everything looks so from now on.</summary>
    public void Use(Theme theme)
    {
        Theme = theme;
        SetNeedsDraw();
    }

    /// <summary>The line at a row of the view; an empty one below the last.</summary>
    protected abstract ScreenLine LineAt(int row);

    /// <summary>How a tone looks at a row.</summary>
    protected virtual Attribute LookAt(int row, Tone tone) => Theme[tone];

    protected override bool OnClearingViewport() => true;

    protected override bool OnDrawingContent(DrawContext? context)
    {
        for (int row = 0; row < Viewport.Height; row++)
            Draw(row, LineAt(row), Viewport.Width);
        return true;
    }

    /// <summary>What is drawn from now on leads there; a terminal that can says so (OSC 8).</summary>
    private void Link(string? address)
    {
        if (App?.Driver is { } driver && driver.CurrentUrl != address)
            driver.CurrentUrl = address;
    }

    private void Draw(int row, ScreenLine line, int width)
    {
        int column = 0;
        foreach (StyledSpan span in line.Cut(width).Spans)
        {
            SetAttribute(LookAt(row, span.Tone));
            Link(span.Link);
            AddStr(column, row, Theme.Shown(span.Text));
            column += Cells.Width(span.Text);
        }

        Link(null);
        if (column >= width)
            return;
        SetAttribute(LookAt(row, Tone.Normal));
        AddStr(column, row, new string(' ', width - column));
    }
}
