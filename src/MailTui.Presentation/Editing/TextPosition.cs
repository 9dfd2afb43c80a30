namespace MailTui.Presentation.Editing;

/// <summary>A place in a text, between two grapheme clusters.</summary>
/// <param name="Line">From 0.</param>
/// <param name="Offset">In UTF-16 units of the line.</param>
public readonly record struct TextPosition(int Line, int Offset) : IComparable<TextPosition>
{
    public static bool operator <(TextPosition left, TextPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(TextPosition left, TextPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextPosition left, TextPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextPosition left, TextPosition right) => left.CompareTo(right) >= 0;

    public int CompareTo(TextPosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Offset.CompareTo(other.Offset);

    /// <summary>Where <paramref name="text"/> ends that begins here.</summary>
    internal TextPosition After(string text)
    {
        int last = text.LastIndexOf('\n');
        return last < 0
            ? new(Line, Offset + text.Length)
            : new(Line + text.AsSpan(0, last + 1).Count('\n'), text.Length - last - 1);
    }
}
