namespace MailTui.Core.Text;

/// <summary>
/// Conjoining jamo (Unicode §3.12). Composed by arithmetic because the program runs without ICU, where
/// <see cref="string.Normalize()"/> leaves them apart; file names from macOS arrive decomposed.
/// </summary>
internal static class HangulJamo
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    private const string CompatibilityLeads = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string CompatibilityTails = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    public static bool IsLead(char c) => c is >= '\u1100' and <= '\u115F' or >= '\uA960' and <= '\uA97C';

    public static bool IsVowel(char c) => c is >= '\u1160' and <= '\u11A7' or >= '\uD7B0' and <= '\uD7C6';

    public static bool IsTail(char c) => c is >= '\u11A8' and <= '\u11FF' or >= '\uD7CB' and <= '\uD7FB';

    /// <summary>True for a syllable without a final consonant, which a tail can still join.</summary>
    public static bool IsOpenSyllable(char c) =>
        c is >= '\uAC00' and <= '\uD7A3' && (c - SyllableBase) % TailCount == 0;

    /// <summary>The syllable of a lead and a vowel; null for Old Hangul, which has none.</summary>
    public static char? Compose(char lead, char vowel) =>
        lead - LeadBase < CompatibilityLeads.Length && vowel >= VowelBase && vowel - VowelBase < VowelCount
            ? (char)(SyllableBase + (((lead - LeadBase) * VowelCount) + (vowel - VowelBase)) * TailCount)
            : null;

    /// <summary>The syllable with a final consonant added; null when there is none.</summary>
    public static char? AddTail(char syllable, char tail) =>
        IsOpenSyllable(syllable) && tail - TailBase < TailCount ? (char)(syllable + tail - TailBase) : null;

    /// <summary>The compatibility jamo of a half-width one (U+FFA1 … FFDC), which come in columns of six vowels.</summary>
    public static char FullWidth(char halfWidth) =>
        halfWidth switch
        {
            <= '\uFFBE' => (char)(halfWidth - '\uFFA1' + 'ㄱ'),
            >= '\uFFC2' and <= '\uFFDC' when (halfWidth - '\uFFC2') % 8 < 6 => (char)(
                'ㅏ' + ((halfWidth - '\uFFC2') / 8 * 6) + ((halfWidth - '\uFFC2') % 8)
            ),
            _ => '\uFFFD',
        };

    /// <summary>The letter to show for a jamo that stands alone; U+FFFD for Old Hangul.</summary>
    public static char Standalone(char jamo) =>
        jamo switch
        {
            '\u115F' => '\u3000',
            < '\u1113' => CompatibilityLeads[jamo - LeadBase],
            >= '\u1161' and <= '\u1175' => (char)(jamo - VowelBase + 'ㅏ'),
            >= '\u11A8' and <= '\u11C2' => CompatibilityTails[jamo - TailBase - 1],
            _ => '\uFFFD',
        };
}
