using System.Collections.Frozen;
using System.Text;

namespace MailTui.Core.Text;

/// <summary>
/// What characters stand for that exist only because an older character set had them: <c>①</c> for 1, <c>㎏</c> for kg,
/// <c>ﬁ</c> for fi, the second 金 of KS X 1001. That is NFKC (UAX #15) by a table of our own, because the program runs without
/// ICU, where <see cref="string.Normalize()"/> changes nothing.
/// </summary>
internal static class CompatibilityForms
{
    private const int MathBegin = 0x1D400;
    private const int MathLatinEnd = 0x1D6A3;
    private const int MathDigits = 0x1D7CE;
    private const int MathEnd = 0x1D7FF;

    /// <summary>
    /// One a line, the character first: all that NFKC changes but what canonical order does (accents), what is ruled by code
    /// here and in <see cref="HangulJamo"/>, Arabic presentation forms, spaces, and ™, which ends a name instead of joining it.
    /// </summary>
    private static readonly Lazy<FrozenDictionary<int, string>> Table = new(Load);

    /// <summary>Null for a character that stands for itself.</summary>
    public static string? Of(Rune character) =>
        character.Value switch
        {
            < 0x80 => null,
            >= 0xFF01 and <= 0xFF5E => ((char)(character.Value - 0xFEE0)).ToString(),
            >= 0xFFA1 and <= 0xFFDC => HangulJamo.FullWidth((char)character.Value).ToString(),
            >= MathBegin and <= MathLatinEnd => MathLetter(character.Value - MathBegin),
            >= MathDigits and <= MathEnd => ((char)('0' + ((character.Value - MathDigits) % 10))).ToString(),
            _ => Table.Value.GetValueOrDefault(character.Value),
        };

    /// <summary>Thirteen alphabets, bold, italic and so on: capitals, then small letters.</summary>
    private static string MathLetter(int index) =>
        ((char)(index % 52 is var letter && letter < 26 ? 'A' + letter : 'a' + letter - 26)).ToString();

    private static FrozenDictionary<int, string> Load()
    {
        const string name = "MailTui.Core.Text.compatibility.txt";
        using var stream =
            typeof(CompatibilityForms).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the program.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            var character = Rune.GetRuneAt(line, 0);
            table.Add(character.Value, line[character.Utf16SequenceLength..]);
        }

        return table.ToFrozenDictionary();
    }
}
