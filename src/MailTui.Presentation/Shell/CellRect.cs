namespace MailTui.Presentation.Shell;

/// <summary>A part of the screen in cells; empty when it is not shown.</summary>
public readonly record struct CellRect(int X, int Y, int Width, int Height)
{
    public bool IsEmpty => Width < 1 || Height < 1;
}
