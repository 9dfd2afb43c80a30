namespace MailTui.Core.Rendering;

/// <summary>Breaks text into lines of the terminal.</summary>
public static class TextLayout
{
    /// <summary>The lines of <paramref name="text"/>, none wider than <paramref name="width"/> cells.</summary>
    public static IReadOnlyList<DocumentLine> Wrap(string text, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        return [.. text.Split('\n').Select(line => new DocumentLine(line, LineStyle.Text))];
    }
}
