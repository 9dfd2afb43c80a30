using System.Globalization;

namespace MailTui.Core.Rendering;

/// <summary>Puts quoted text behind one line.</summary>
internal static class QuoteFolding
{
    // An answer between the lines needs the lines: so much stays.
    private const int FewLines = 3;

    /// <summary>Every stretch of more than three quoted lines becomes one line that counts them. Lazy.</summary>
    public static IEnumerable<DocumentLine> Fold(IEnumerable<DocumentLine> lines)
    {
        var quoted = new List<DocumentLine>();
        var blanks = new List<DocumentLine>();
        foreach (var line in lines)
        {
            if (line.QuoteDepth > 0)
            {
                // An empty line within a quote belongs to it.
                quoted.AddRange(blanks);
                blanks.Clear();
                quoted.Add(line);
                continue;
            }
            if (quoted.Count > 0 && line.Spans.Count == 0)
            {
                blanks.Add(line);
                continue;
            }
            foreach (var kept in Behind(quoted))
                yield return kept;
            foreach (var blank in blanks)
                yield return blank;
            quoted.Clear();
            blanks.Clear();
            yield return line;
        }
        foreach (var kept in Behind(quoted))
            yield return kept;
    }

    private static IReadOnlyList<DocumentLine> Behind(List<DocumentLine> quoted)
    {
        // As the sender counts them, so that the number does not depend on the width of the screen.
        var count = quoted.Count(line => !line.IsContinuation);
        if (count <= FewLines)
            return [.. quoted];
        return
        [
            new DocumentLine(string.Create(CultureInfo.InvariantCulture, $"▸ {count:N0} quoted lines"), LineStyle.Fold)
            {
                QuoteDepth = 1,
            },
        ];
    }
}
