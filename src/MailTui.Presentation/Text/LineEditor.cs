using System.Globalization;

namespace MailTui.Presentation.Text;

/// <summary>One line of text being typed. The text is safe to show; the caret stands between grapheme clusters.</summary>
/// <param name="most">Characters; nobody types more, but a paste may be longer.</param>
public sealed class LineEditor(int most = 1_000)
{
    public string Text { get; private set; } = "";

    /// <summary>In UTF-16 units.</summary>
    public int Caret { get; private set; }

    /// <param name="caret">Null: at the end.</param>
    public void Set(string text, int? caret = null)
    {
        Text = Core.Text.TerminalText.Line(text);
        Caret = Math.Clamp(caret ?? Text.Length, 0, Text.Length);
    }

    public void Insert(string text)
    {
        string safe = Core.Text.TerminalText.Line(text);
        if (Text.Length + safe.Length > most)
            return;
        Text = Text.Insert(Caret, safe);
        Caret += safe.Length;
    }

    /// <summary>A key that edits.</summary>
    /// <returns>False for a key that has no meaning here.</returns>
    public bool Press(string key)
    {
        switch (key)
        {
            case "Left" or "^B":
                Caret = Before;
                return true;
            case "Right" or "^F":
                Caret = After;
                return true;
            case "Home" or "^A":
                Caret = 0;
                return true;
            case "End" or "^E":
                Caret = Text.Length;
                return true;
            case "Backspace" or "^H":
                Remove(Before, Caret);
                return true;
            case "Del" or "^D":
                Remove(Caret, After);
                return true;
            case "^U":
                Remove(0, Caret);
                return true;
            case "^K":
                Remove(Caret, Text.Length);
                return true;
            case "^W" or "M-Backspace":
                Remove(WordStart, Caret);
                return true;
            default:
                return false;
        }
    }

    private int Before
    {
        get
        {
            int[] starts = StringInfo.ParseCombiningCharacters(Text[..Caret]);
            return starts.Length == 0 ? 0 : starts[^1];
        }
    }

    private int After => Caret == Text.Length ? Caret : Caret + StringInfo.GetNextTextElementLength(Text, Caret);

    private int WordStart => Text.AsSpan(0, Caret).TrimEnd(' ').LastIndexOf(' ') + 1;

    private void Remove(int start, int end)
    {
        Text = Text.Remove(start, end - start);
        Caret = start;
    }
}
