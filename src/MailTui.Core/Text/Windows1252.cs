namespace MailTui.Core.Text;

/// <summary>
/// Text labelled ISO-8859-1 is windows-1252 nearly always (the WHATWG encoding standard decodes it so): its C1 controls
/// are typographic characters.
/// </summary>
internal static class Windows1252
{
    private const string Characters = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    /// <summary>What a C1 control (U+0080–009F) was meant to be; U+FFFD when windows-1252 has nothing there.</summary>
    public static char Meant(char control) => Characters[control - '\u0080'];
}
