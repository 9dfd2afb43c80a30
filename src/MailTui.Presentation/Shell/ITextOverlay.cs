using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>An overlay that is nothing but lines, of which a part is seen. UI thread.</summary>
public interface ITextOverlay : IOverlay
{
    /// <summary>Something that is shown changed.</summary>
    event EventHandler? Changed;

    IReadOnlyList<ScreenLine> Lines { get; }

    /// <summary>The first line that is seen.</summary>
    int Top { get; }

    /// <summary>What is seen moves so many lines; what is selected stays.</summary>
    void ScrollBy(int lines) => MoveBy(lines);

    /// <summary>A line was clicked.</summary>
    void Click(int line) { }

    /// <summary>The line is drawn as the one that keys mean.</summary>
    bool IsSelected(int line) => false;
}
