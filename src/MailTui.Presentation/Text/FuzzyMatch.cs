namespace MailTui.Presentation.Text;

/// <summary>
/// Whether somebody who types a few letters means a name: its beginning, the beginnings of its words, or letters of it in
/// their order.
/// </summary>
/// <param name="Score">The higher, the likelier.</param>
/// <param name="Letters">Where the letters were found, in UTF-16 units.</param>
internal sealed record FuzzyMatch(int Score, IReadOnlyList<int> Letters)
{
    private const int Most = 60;
    private const int AtBeginning = 6;
    private const int AtWord = 10;
    private const int Following = 9;
    private const int None = int.MinValue / 2;

    /// <summary>Null: it can not be meant. The first letter must begin a word; a blank begins the next one.</summary>
    public static FuzzyMatch? Of(string typed, string name)
    {
        string[] words = typed.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        string letters = string.Concat(words);
        string text = name.ToLowerInvariant();
        if (letters.Length == 0)
            return new(0, []);
        if (letters.Length > text.Length || text.Length > Most)
            return null;

        var begins = new HashSet<int>();
        for (int at = 0, word = 0; word < words.Length; at += words[word++].Length)
            begins.Add(at);
        var best = new int[letters.Length, text.Length];
        var from = new int[letters.Length, text.Length];
        for (int i = 0; i < letters.Length; i++)
        for (int j = 0; j < text.Length; j++)
        {
            bool startsWord = j == 0 || !char.IsLetterOrDigit(text[j - 1]);
            best[i, j] = None;
            if (letters[i] != text[j] || (begins.Contains(i) && !startsWord))
                continue;
            int here = startsWord ? AtWord : 0;
            if (i == 0)
            {
                best[i, j] = here + (j == 0 ? AtBeginning : 0);
                continue;
            }

            for (int k = i - 1; k < j; k++)
            {
                int score = best[i - 1, k] + Math.Max(here, k == j - 1 ? Following : 0);
                if (score > best[i, j])
                    (best[i, j], from[i, j]) = (score, k);
            }
        }

        return Trace(best, from, text);
    }

    private static FuzzyMatch? Trace(int[,] best, int[,] from, string text)
    {
        int last = best.GetLength(0) - 1;
        int end = Enumerable.Range(0, text.Length).MaxBy(j => best[last, j]);
        if (best[last, end] < 0)
            return null;
        var letters = new int[last + 1];
        for (int i = last, j = end; i >= 0; j = from[i, j], i--)
            letters[i] = j;
        // Of two names that begin alike, the shorter is nearer.
        return new((best[last, end] * Most) - text.Length, letters);
    }
}
