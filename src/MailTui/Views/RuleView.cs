using MailTui.Presentation.Text;

namespace MailTui.Views;

/// <summary>The thin line between two panes, lying or standing as its place is wide or high.</summary>
internal sealed class RuleView(Theme theme) : LinesView(theme)
{
    protected override ScreenLine LineAt(int row) =>
        ScreenLine.Of(Viewport.Width > 1 ? new string('─', Viewport.Width) : "│", Tone.Border);
}
