using MailTui.Presentation.Compose;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;

namespace MailTui.Views;

/// <summary>A message looked over before it is sent.</summary>
internal sealed class ReviewView : LinesView
{
    private const int WheelLines = 3;

    private readonly ReviewPresenter _review;

    public ReviewView(ReviewPresenter review, Theme theme)
        : base(theme)
    {
        _review = review;
        review.Changed += (_, _) => SetNeedsDraw();
    }

    protected override ScreenLine LineAt(int row) =>
        _review.Top + row < _review.Lines.Count ? _review.Lines[_review.Top + row] : ScreenLine.Empty;

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            _review.MoveBy(WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            _review.MoveBy(-WheelLines);
        else
            return false;
        return true;
    }
}
