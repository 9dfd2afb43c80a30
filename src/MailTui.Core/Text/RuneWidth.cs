using System.Text;
using Wcwidth;

namespace MailTui.Core.Text;

/// <summary>wcwidth of a single code point; 0 for what has no width or must not be printed.</summary>
internal static class RuneWidth
{
    // The package keeps a cache that is not safe for several threads.
    private static readonly Lock Gate = new();

    public static int Of(Rune rune)
    {
        if (rune.IsBmp && PlainCharacter.Width((char)rune.Value) is > 0 and var plain)
            return plain;
        lock (Gate)
            return Math.Max(0, UnicodeCalculator.GetWidth(rune));
    }
}
