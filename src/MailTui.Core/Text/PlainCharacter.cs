namespace MailTui.Core.Text;

/// <summary>Characters that need no sanitising and form a cluster of their own unless something combines with them.</summary>
internal static class PlainCharacter
{
    /// <summary>1 or 2 cells for a plain character; 0 for every other one, whatever its width.</summary>
    public static int Width(char c) =>
        c switch
        {
            < ' ' => 0,
            < '\u007F' => 1,
            < '\u00A1' or '\u00AD' => 0,
            <= '\u017F' => 1,
            >= '\uAC00' and <= '\uD7A3' => 2, // Hangul syllables
            >= '\u4E00' and <= '\u9FFF' => 2, // CJK ideographs
            >= '\u3041' and <= '\u3096' or >= '\u309B' and <= '\u30FF' => 2, // Kana
            >= '\u3000' and <= '\u3029' => 2, // CJK punctuation
            >= '\u3131' and <= '\u3163' => 2, // Hangul compatibility jamo
            >= '\uFF01' and <= '\uFF60' => 2, // full-width forms
            >= '\u2010' and <= '\u2027' or >= '\u2030' and <= '\u205E' => 1, // general punctuation
            _ => 0,
        };
}
