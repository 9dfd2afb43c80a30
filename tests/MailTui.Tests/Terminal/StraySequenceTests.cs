using System.Collections.Concurrent;
using MailTui.Terminal;
using Terminal.Gui.Input;

namespace MailTui.Tests.Terminal;

/// <summary>Through Terminal.Gui's own parser: what a terminal may send unasked must not end the program.</summary>
public sealed class StraySequenceTests : IDisposable
{
    private readonly ConcurrentQueue<char> _queue = [];
    private readonly TerminalInputProcessor _processor;
    private readonly List<Key> _keys = [];
    private readonly List<string> _pastes = [];
    private readonly List<Mouse> _mouse = [];

    public StraySequenceTests()
    {
        _processor = new TerminalInputProcessor(_queue, null);
        _processor.KeyDown += (_, key) => _keys.Add(key);
        _processor.Paste += (_, text) => _pastes.Add(text);
        _processor.MouseEventParsed += (_, mouse) => _mouse.Add(mouse);
    }

    [Theory]
    [InlineData("\e[201~")]
    [InlineData("\e[9~")]
    [InlineData("\e[I")]
    [InlineData("\e[O")]
    [InlineData("\e[25~")]
    [InlineData("\e[99999999999~")]
    [InlineData("\e[27;5;13~")]
    [InlineData("\e[55296u")]
    [InlineData("\e[99999999999u")]
    [InlineData("\e[<99999999999;1;1M")]
    [InlineData("\e[<0;99999999999;1m")]
    [InlineData("\e[?62;22c")]
    [InlineData("\e]11;rgb:0000/0000/0000\e\\")]
    public void A_sequence_nobody_asked_for_is_no_key_and_the_next_key_counts(string sequence)
    {
        Type(sequence + "j");

        Assert.Equal([Key.J], _keys);
    }

    [Theory]
    [InlineData("\e[A", "CursorUp")]
    [InlineData("\eOB", "CursorDown")]
    [InlineData("\e[5~", "PageUp")]
    [InlineData("\e[24~", "F12")]
    [InlineData("\e[1;5C", "Ctrl+CursorRight")]
    [InlineData("\e[3;5~", "Ctrl+Delete")]
    [InlineData("\e[Z", "Shift+Tab")]
    public void Keys_stay_what_they_are(string sequence, string key)
    {
        Type(sequence);

        Assert.Equal(key, Assert.Single(_keys).ToString());
    }

    [Fact]
    public void An_unknown_key_of_a_keypad_is_no_key()
    {
        Type("\eOO");

        Assert.Empty(_keys);
    }

    [Fact]
    public void A_paste_is_one_piece_whatever_it_contains()
    {
        Type("\e[200~a\e[9~b\n\e[O한\e[201~j");

        Assert.Equal(["a\e[9~b\n\e[O한"], _pastes);
        Assert.Equal([Key.J], _keys);
    }

    [Fact]
    public void Clicks_and_the_wheel_arrive()
    {
        Type("\e[<0;5;3M\e[<0;5;3m\e[<65;1;1M");

        Assert.Equal(
            [MouseFlags.LeftButtonPressed, MouseFlags.LeftButtonReleased, MouseFlags.WheeledDown],
            _mouse.Select(mouse => mouse.Flags)
        );
    }

    [Fact]
    public void No_sequence_whatever_throws()
    {
        Random random = new(1);
        char[] alphabet = [.. "\e\e\e[[[O]<?;:0123456789~uMmIOPR\a\\A한"];
        foreach (int _ in Enumerable.Range(0, 20_000))
            Type(new string(random.GetItems(alphabet, random.Next(1, 12))));
    }

    public void Dispose() => _processor.Dispose();

    private void Type(string text)
    {
        foreach (char character in text)
            _queue.Enqueue(character);
        _processor.ProcessQueue();
    }
}
