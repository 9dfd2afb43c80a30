using MailTui.Presentation.Editing;

namespace MailTui.Presentation.Compose;

/// <summary>Between a place in the editor and an offset in the text, in UTF-16 units.</summary>
internal static class CaretPlace
{
    public static int ToOffset(string text, TextPosition place)
    {
        int start = 0;
        for (int line = 0; line < place.Line; line++)
            start = text.IndexOf('\n', start) + 1;
        return start + place.Offset;
    }

    /// <param name="text">Lines ended by <c>\n</c>.</param>
    public static TextPosition FromOffset(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        int last = before.LastIndexOf('\n');
        return new(before.Count('\n'), before.Length - last - 1);
    }
}
