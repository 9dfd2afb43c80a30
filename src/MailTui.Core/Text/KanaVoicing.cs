namespace MailTui.Core.Text;

/// <summary>
/// Kana and the marks that voice them, which half-width text and file names from macOS write apart: <c>カ゛</c> is ガ.
/// </summary>
internal static class KanaVoicing
{
    private const string Voiced = "かきくけこさしすせそたちつてとはひふへほゝ";
    private const string HalfVoiced = "はひふへほ";

    // From a hiragana to its katakana.
    private const int Katakana = 0x60;

    /// <summary>The combining marks of U+3099 and U+309A.</summary>
    public static bool IsMark(char c) => c is '\u3099' or '\u309A';

    /// <summary>The voiced letter; null when there is none of this letter.</summary>
    public static char? Compose(char kana, char mark)
    {
        char hiragana = kana is >= 'ァ' and <= 'ヾ' ? (char)(kana - Katakana) : kana;
        if (mark == '\u309A')
            return HalfVoiced.Contains(hiragana, StringComparison.Ordinal) ? (char)(kana + 2) : null;
        return kana switch
        {
            'う' => 'ゔ',
            'ウ' => 'ヴ',
            >= 'ワ' and <= 'ヲ' => (char)(kana - 'ワ' + 'ヷ'),
            _ => Voiced.Contains(hiragana, StringComparison.Ordinal) ? (char)(kana + 1) : null,
        };
    }
}
