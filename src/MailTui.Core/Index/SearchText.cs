using System.Globalization;
using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Index;

/// <summary>
/// Prepares text for the full-text index. Latin and other spaced scripts stay words. Korean, Japanese and Chinese runs
/// become overlapping bigrams ("회의실" → "회의 의실"), so that any two syllables of a word are found wherever they stand;
/// a query does the same and asks for the bigrams as a phrase. SQLite's own trigram tokenizer was the alternative: it
/// cannot find words of two syllables, which most Korean words are, and makes a larger index of Latin text.
/// </summary>
internal static class SearchText
{
    /// <summary>Text for a column of the index. Case and accents are folded later, by the tokenizer.</summary>
    public static string ForIndex(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var result = new StringBuilder(text.Length * 2);
        foreach (var run in Runs(SearchFolding.Of(text)))
        {
            if (run.IsCjk)
                AppendBigrams(result, run.Text);
            else
                result.Append(run.Text);
            result.Append(' ');
        }

        return result.ToString();
    }

    /// <summary>
    /// The FTS5 expression that finds <paramref name="words"/> as a phrase; null when they hold nothing to search for.
    /// </summary>
    /// <param name="words">What the user wrote.</param>
    /// <param name="exact">False: the last word may be the beginning of a longer one.</param>
    public static string? ForQuery(string words, bool exact)
    {
        var tokens = new StringBuilder();
        bool prefix = !exact;
        foreach (var run in Runs(SearchFolding.Of(words)))
        {
            if (!run.Text.EnumerateRunes().Any(Rune.IsLetterOrDigit))
                continue;
            if (run.IsCjk)
            {
                AppendBigrams(tokens, run.Text);
                // A single syllable is the beginning of some bigram, or stands alone.
                prefix = new StringInfo(run.Text).LengthInTextElements == 1;
            }
            else
            {
                tokens.Append(run.Text);
                prefix = !exact && Rune.IsLetterOrDigit(LastRune(run.Text));
            }

            tokens.Append(' ');
        }

        string phrase = tokens.ToString().Trim().Replace("\"", "", StringComparison.Ordinal);
        return phrase.Length == 0 ? null : $"\"{phrase}\"{(prefix ? "*" : "")}";
    }

    private static void AppendBigrams(StringBuilder result, string run)
    {
        var runes = run.EnumerateRunes().ToArray();
        if (runes.Length == 1)
            result.Append(runes[0].ToString());
        for (int i = 0; i + 1 < runes.Length; i++)
            result.Append(i == 0 ? "" : " ").Append(runes[i].ToString()).Append(runes[i + 1].ToString());
    }

    private static IEnumerable<(string Text, bool IsCjk)> Runs(string text)
    {
        int start = 0;
        bool? cjk = null;
        for (int i = 0; i < text.Length; )
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out int length);
            bool here = IsCjk(rune.Value);
            if (cjk is { } before && before != here)
            {
                yield return (text[start..i], before);
                start = i;
            }

            cjk = here;
            i += length;
        }

        if (cjk is { } last)
            yield return (text[start..], last);
    }

    /// <summary>Scripts that are written without spaces, or, like Korean, glue particles and nouns together.</summary>
    private static bool IsCjk(int c) =>
        c >= 0x1100
        && c
            is <= 0x11FF // Hangul jamo
                or (>= 0x3005 and <= 0x3007) // iteration marks, ideographic zero
                or (>= 0x3040 and <= 0x30FF) // kana
                or (>= 0x3130 and <= 0x318F) // Hangul compatibility jamo
                or (>= 0x31F0 and <= 0x31FF) // kana extensions
                or (>= 0x3400 and <= 0x4DBF) // Han
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7A3) // Hangul syllables
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF66 and <= 0xFF9F) // half-width kana
                or (>= 0x20000 and <= 0x3FFFF)
        && c is not (0x30A0 or 0x30FB); // kana punctuation

    private static Rune LastRune(string text)
    {
        Rune.DecodeLastFromUtf16(text, out var rune, out _);
        return rune;
    }
}
