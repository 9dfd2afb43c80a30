using System.Globalization;
using System.Text;

namespace MailTui.Core.Messages;

/// <summary>How a domain reads, and whether it is spelled to be mistaken (Unicode UTS #39 §5, in small).</summary>
/// <param name="Unicode">In U-labels (RFC 5890), where they can be decoded.</param>
/// <param name="MixesAlphabets">A label mixes alphabets that no language mixes.</param>
/// <param name="LooksLatin">A label is whole Cyrillic or Greek, of letters that Latin has, too, below a domain that is neither.</param>
/// <param name="IsEastAsian">All that is not ASCII is Hangul, Han or Kana.</param>
internal sealed record TrustSpelling(string Unicode, bool MixesAlphabets, bool LooksLatin, bool IsEastAsian)
{
    private const string LatinLookingCyrillic = "асԁеһіїјӏорԛѕуѵԝхё";
    private const string LatinLookingGreek = "αοιίκνρυχϲϳ";

    private static readonly IdnMapping Mapping = new();

    private enum Alphabet
    {
        Latin,
        Greek,
        Cyrillic,
        Hangul,
        Kana,
        Han,
        Other,
    }

    /// <param name="domain">As the message has it or in A-labels.</param>
    public static TrustSpelling Of(string domain)
    {
        string unicode = string.Join('.', domain.ToLowerInvariant().Split('.').Select(Decode));
        string[] labels = unicode.Split('.');
        var last = Alphabets(labels[^1]);
        return new TrustSpelling(
            unicode,
            labels.Any(label => Mixes(Alphabets(label))),
            labels.Any(label =>
                IsAllOf(label, LatinLookingCyrillic) && !last.Contains(Alphabet.Cyrillic)
                || IsAllOf(label, LatinLookingGreek) && !last.Contains(Alphabet.Greek)
            ),
            labels.All(label =>
                Ascii.IsValid(label)
                || Alphabets(label)
                    .All(alphabet => alphabet is Alphabet.Hangul or Alphabet.Han or Alphabet.Kana or Alphabet.Latin)
                    && !label.Any(c => c is > '\u007F' and < '\u0370')
            )
        );
    }

    private static string Decode(string label)
    {
        if (!label.StartsWith("xn--", StringComparison.Ordinal))
            return label;
        try
        {
            return Text.TerminalText.Line(Mapping.GetUnicode(label));
        }
        catch (ArgumentException)
        {
            return label;
        }
    }

    private static bool Mixes(HashSet<Alphabet> alphabets)
    {
        if (alphabets.Count < 2)
            return false;
        bool hasHangul = alphabets.Contains(Alphabet.Hangul);
        bool hasKana = alphabets.Contains(Alphabet.Kana);
        return alphabets.Any(alphabet => alphabet is Alphabet.Greek or Alphabet.Cyrillic or Alphabet.Other)
            || (hasHangul && hasKana);
    }

    private static bool IsAllOf(string label, string letters)
    {
        bool any = false;
        foreach (char c in label)
        {
            if (letters.Contains(c, StringComparison.Ordinal))
                any = true;
            else if (c is not (>= '0' and <= '9' or '-'))
                return false;
        }
        return any;
    }

    private static HashSet<Alphabet> Alphabets(string label)
    {
        HashSet<Alphabet> found = [];
        foreach (var rune in label.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                found.Add(AlphabetOf(rune.Value));
            else if (!rune.IsAscii && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                found.Add(Alphabet.Other);
        }
        return found;
    }

    private static Alphabet AlphabetOf(int rune) =>
        rune switch
        {
            < 0x0250 or (>= 0x1E00 and < 0x1F00) => Alphabet.Latin,
            (>= 0x0370 and < 0x0400) or (>= 0x1F00 and < 0x2000) => Alphabet.Greek,
            (>= 0x0400 and < 0x0530) or (>= 0x1C80 and < 0x1C90) => Alphabet.Cyrillic,
            (>= 0x1100 and < 0x1200) or (>= 0x3130 and < 0x3190) or (>= 0xAC00 and < 0xD7B0) => Alphabet.Hangul,
            >= 0x3040 and < 0x3100 => Alphabet.Kana,
            0x3005 or (>= 0x3400 and < 0xA000) or (>= 0xF900 and < 0xFB00) or (>= 0x20000 and < 0x40000) =>
                Alphabet.Han,
            _ => Alphabet.Other,
        };
}
