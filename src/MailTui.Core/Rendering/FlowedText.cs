using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>format=flowed (RFC 3676): lines that end in a space go on in the next one.</summary>
internal static class FlowedText
{
    private const string SignatureSeparator = "-- ";

    /// <param name="deleteSpace">The space before a soft line end is not part of the text (DelSp=yes).</param>
    public static string Unfold(string text, bool deleteSpace)
    {
        var result = new StringBuilder(text.Length);
        var openDepth = -1;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw;
            var depth = line.Length - line.TrimStart('>').Length;
            line = line[depth..];
            // §4.4 space-stuffing
            if (line.StartsWith(' '))
                line = line[1..];
            var isSignature = line.SequenceEqual(SignatureSeparator);
            if (openDepth != depth || isSignature)
            {
                if (openDepth >= 0)
                    result.Append('\n');
                result.Append('>', depth).Append(depth > 0 ? " " : "");
            }
            var isSoft = line.EndsWith(' ') && !isSignature;
            result.Append(isSoft && deleteSpace ? line[..^1] : line);
            openDepth = isSoft ? depth : -1;
            if (!isSoft)
                result.Append('\n');
        }
        // The lines of a text that ends with a line end are one more than it has.
        if (result.Length > 0 && result[^1] == '\n' && openDepth < 0)
            result.Length--;
        return result.ToString();
    }
}
