using System.Text;

namespace MailTui.Core.Text;

/// <summary>
/// Makes the ways to write the same letters one, for text to search in and text to search for alike: compatibility forms
/// (full and half width among them), syllables of conjoining jamo, voiced kana in two pieces, and Latin letters that many
/// keyboards lack. Case and accents are left to the tokenizer of the index.
/// </summary>
internal static class SearchFolding
{
    /// <summary>The argument itself when there is nothing to fold, as in nearly all text.</summary>
    public static string Of(string text)
    {
        int plain = 0;
        while (plain < text.Length && IsPlain(text[plain]))
            plain++;
        if (plain == text.Length)
            return text;
        // The letter before may combine with what follows.
        plain = Math.Max(0, plain - 1);
        var folded = new StringBuilder(text.Length + 8).Append(text, 0, plain);
        foreach (var character in text.AsSpan(plain).EnumerateRunes())
            Fold(folded, character);
        EndLead(folded, next: null);
        return folded.ToString();
    }

    /// <summary>Characters that stand for themselves: what mail consists of.</summary>
    private static bool IsPlain(char c) =>
        c switch
        {
            < '\u0080' => true,
            >= '\uAC00' and <= '\uD7A3' => true, // Hangul syllables
            >= '\u3130' and <= '\u318F' => true, // Hangul compatibility jamo
            >= '\u3040' and <= '\u30FE' => !KanaVoicing.IsMark(c) && c != '\u309F',
            >= '\u4E00' and <= '\u9FFF' => true, // CJK ideographs
            _ => false,
        };

    private static void Fold(StringBuilder folded, Rune character)
    {
        if (Substitute(character) is not { } substitute)
        {
            Append(folded, character);
            return;
        }

        foreach (var part in substitute.EnumerateRunes())
            Fold(folded, part);
    }

    private static string? Substitute(Rune character) =>
        character.Value switch
        {
            'ß' or 'ẞ' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ø' or 'Ø' => "o",
            'ł' or 'Ł' => "l",
            'đ' or 'Đ' => "d",
            'ı' or 'İ' => "i",
            // The voicing marks of half-width kana, which combine there.
            '\uFF9E' => "\u3099",
            '\uFF9F' => "\u309A",
            _ => CompatibilityForms.Of(character),
        };

    private static void Append(StringBuilder folded, Rune character)
    {
        if (!character.IsBmp)
        {
            EndLead(folded, next: null);
            folded.Append(character.ToString());
            return;
        }

        char c = (char)character.Value;
        if (folded.Length > 0 && Join(folded[^1], c) is { } joined)
        {
            folded[^1] = joined;
            return;
        }

        EndLead(folded, c);
        if (KanaVoicing.IsMark(c))
            return;
        // A lead waits for its vowel.
        folded.Append(HangulJamo.IsLead(c) ? c : Alone(c));
    }

    private static char? Join(char before, char c) =>
        HangulJamo.IsVowel(c) && HangulJamo.IsLead(before) ? HangulJamo.Compose(before, c)
        : HangulJamo.IsTail(c) && HangulJamo.IsOpenSyllable(before) ? HangulJamo.AddTail(before, c)
        : KanaVoicing.IsMark(c) ? KanaVoicing.Compose(before, c)
        : null;

    /// <summary>A lead that no modern syllable came of is a letter of its own, unless it is Old Hangul.</summary>
    private static void EndLead(StringBuilder folded, char? next)
    {
        if (folded.Length > 0 && HangulJamo.IsLead(folded[^1]) && !(next is { } c && HangulJamo.IsVowel(c)))
            folded[^1] = Alone(folded[^1]);
    }

    private static char Alone(char c) =>
        HangulJamo.IsLead(c) || HangulJamo.IsVowel(c) || HangulJamo.IsTail(c)
            ? HangulJamo.Standalone(c) is var letter and not '\uFFFD'
                ? letter
                : c
            : c;
}
