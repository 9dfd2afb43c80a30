using MailTui.Core.Rendering;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>A text over everything else: what a command said, an image in words. UI thread.</summary>
public sealed class OutputPresenter : ITextOverlay
{
    private string _title = "";
    private string _text = "";
    private string _status = "";
    private Action? _closed;
    private int _width = 80;

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public bool IsOpen { get; private set; }

    /// <summary>The whole text, without its title.</summary>
    internal string Text => _text;

    public string? WhyNoCopy => _text.Length == 0 ? Words.Of("There is no text.") : null;

    public CommandContexts Context => CommandContexts.Output;

    public int Top { get; private set; }

    public int Height { get; private set; } = 1;

    public int PageSize => Math.Max(1, Height - 1);

    /// <summary>The title, an empty line, and the text.</summary>
    public IReadOnlyList<ScreenLine> Lines { get; private set; } = [];

    /// <summary>Shows a text, in the place of the one before.</summary>
    /// <param name="title">One line, safe to show.</param>
    /// <param name="text">Lines ended by <c>\n</c>, safe to show.</param>
    /// <param name="status">What went wrong, for the end of the title; empty when nothing did.</param>
    /// <param name="closed">Done when it is closed, unless another text takes its place.</param>
    public void Show(string title, string text, string status = "", Action? closed = null)
    {
        (_title, _text, _status, _closed) = (title, text, status, closed);
        IsOpen = true;
        Top = 0;
        LayOut();
        OnChanged();
    }

    public void Close()
    {
        Action? closed = _closed;
        (_closed, IsOpen, Lines) = (null, false, []);
        closed?.Invoke();
        OnChanged();
    }

    public void Resize(int width, int height)
    {
        if (width < 1 || height < 1 || (width == _width && height == Height))
            return;
        (_width, Height) = (width, height);
        if (!IsOpen)
            return;
        LayOut();
        MoveTo(Top);
    }

    public void MoveBy(int lines) => MoveTo(Top + lines);

    public void MoveTo(int line)
    {
        Top = Math.Clamp(line, 0, Math.Max(0, Lines.Count - Height));
        OnChanged();
    }

    private void LayOut() =>
        Lines = [
            ScreenLine.Spread(
                ScreenLine.Of(" " + _title, Tone.Strong),
                _status.Length > 0 ? ScreenLine.Of(_status + " ", Tone.Bad) : ScreenLine.Empty,
                _width
            ),
            ScreenLine.Empty,
            .. TextLayout.Wrap(_text, Math.Max(1, _width - 2)).Select(line => ScreenLine.Of(" " + line.Text)),
        ];

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
