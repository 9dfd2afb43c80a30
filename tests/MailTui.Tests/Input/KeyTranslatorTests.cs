using System.Collections.Concurrent;
using MailTui.Input;
using MailTui.Terminal;
using Terminal.Gui.Time;

namespace MailTui.Tests.Input;

/// <summary>From the bytes that a terminal sends to the names of keys.</summary>
public sealed class KeyTranslatorTests
{
    [Theory]
    [InlineData("\e[1;5D", "^Left")]
    [InlineData("\e[1;2C", "S-Right")]
    [InlineData("\e[1;6C", "^S-Right")]
    [InlineData("\e[1;3D", "M-Left")]
    [InlineData("\e[1;5H", "^Home")]
    [InlineData("\e[1;5F", "^End")]
    [InlineData("\e[1;2F", "S-End")]
    [InlineData("\e[3;5~", "^Del")]
    [InlineData("\e[6;2~", "S-PgDn")]
    [InlineData("\eb", "M-b")]
    [InlineData("\e<", "M-<")]
    [InlineData("\eq", "M-q")]
    [InlineData("\e'", "M-'")]
    [InlineData("\e/", "M-/")]
    [InlineData("\e>", "M->")]
    [InlineData("\e\"", "M-\"")]
    [InlineData("\e}", "M-}")]
    [InlineData("\eD", "M-D")]
    [InlineData("\e\u007F", "M-Backspace")]
    [InlineData("\u007F", "Backspace")]
    [InlineData("\b", "Backspace")]
    [InlineData("\n", "Enter")]
    [InlineData("\u0017", "^W")]
    [InlineData("\u001F", "^_")]
    [InlineData("\u0019", "^Y")]
    public void A_key_has_the_name_that_it_is_bound_by(string bytes, string name)
    {
        var strokes = new List<string>();
        var queue = new ConcurrentQueue<char>(bytes);
        var time = new VirtualTimeProvider();
        var processor = new TerminalInputProcessor(queue, time);
        processor.KeyDown += (_, key) =>
            strokes.AddRange(KeyTranslator.Translate(key).Select(stroke => stroke.ToString()));
        processor.ProcessQueue();
        // A letter after ESC may be the beginning of a sequence, until nothing more has come.
        time.Advance(TimeSpan.FromSeconds(1));
        processor.ProcessQueue();

        Assert.Equal([name], strokes);
    }
}
