namespace MailTui.Presentation.Commands;

/// <summary>
/// Which keys were pressed when the keyboard was left in Hangul mode (the standard two-set layout, KS X 5002): commands
/// work without switching it back.
/// </summary>
public static class HangulKeys
{
    private const string Letters = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
    private const string Keys = "qwertyuiopasdfghjklzxcvbnmQWERTOP";

    // The order of the letters in the code points of syllables (Unicode 3.12, conjoining jamo).
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string Vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private const char FirstSyllable = '가';
    private const int SyllablesPerVowel = 28;

    /// <summary>The keys behind a letter, or behind a syllable of two letters; empty for anything else.</summary>
    public static IReadOnlyList<KeyStroke> Find(char typed)
    {
        if (Letters.Contains(typed))
            return [Key(typed)];

        int syllable = typed - FirstSyllable;
        if (syllable < 0 || syllable >= Initials.Length * Vowels.Length * SyllablesPerVowel)
            return [];
        char initial = Initials[syllable / SyllablesPerVowel / Vowels.Length];
        char vowel = Vowels[syllable / SyllablesPerVowel % Vowels.Length];
        bool two = syllable % SyllablesPerVowel == 0 && Letters.Contains(vowel);
        return two ? [Key(initial), Key(vowel)] : [];
    }

    private static KeyStroke Key(char letter) => KeyStroke.Parse(Keys[Letters.IndexOf(letter)].ToString());
}
