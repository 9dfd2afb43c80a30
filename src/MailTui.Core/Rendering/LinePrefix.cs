namespace MailTui.Core.Rendering;

/// <summary>What a wrapped line repeats on its continuations: its quote marks, else its indentation.</summary>
/// <param name="Length">In UTF-16 units, which are cells here.</param>
public readonly record struct LinePrefix(int Length, bool IsQuote)
{
    /// <param name="line">Safe text without a line end.</param>
    public static LinePrefix Of(ReadOnlySpan<char> line)
    {
        var indentation = line.Length - line.TrimStart(' ').Length;
        // "> > text": marks with at most a space between them. One leading space is common in old mail.
        if (indentation > 1 || indentation == line.Length || line[indentation] != '>')
            return new LinePrefix(indentation, IsQuote: false);
        var length = indentation;
        while (length < line.Length && line[length] == '>')
        {
            length++;
            if (length < line.Length && line[length] == ' ')
                length++;
        }
        return new LinePrefix(length, IsQuote: true);
    }
}
