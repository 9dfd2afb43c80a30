using MailTui.Presentation.Commands;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Shell;

public sealed class HelpTests
{
    [Fact]
    public void Every_place_is_in_it_the_one_at_hand_first()
    {
        using var bench = new Bench(new FakeMailbox(3));

        bench.Press("?");

        string[] headings = [.. Lines(bench).Where(line => line.StartsWith(" Keys ", StringComparison.Ordinal))];
        Assert.Equal(" Keys in the list", headings[0]);
        Assert.Equal(ContextWords.All.Count, headings.Length);
    }

    [Theory]
    [InlineData("star", "F ", "Flag the message")]
    [InlineData("delete", "d, Del", "Move to trash")]
    [InlineData("draft", "g d", "Go to drafts")]
    [InlineData("teapot", "", "No key and no command is known as “teapot”.")]
    [InlineData("conv thr", "A ", "Archive the whole conversation")]
    public void Words_and_synonyms_are_found(string typed, string keys, string description)
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press("?");

        bench.Shell.Type(typed);

        Assert.Contains(
            Lines(bench),
            line =>
                line.TrimStart().StartsWith(keys, StringComparison.Ordinal)
                && line.Contains(description, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("a", "Archive: out of the inbox")]
    [InlineData("g i", "Go to inbox")]
    [InlineData("^R", "Do again what was undone")]
    [InlineData("PgDn", "A page down")]
    public void A_key_is_looked_up_by_writing_it(string typed, string description)
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press("?");

        bench.Shell.Type(typed);

        Assert.Equal(" The key " + typed, Lines(bench)[0]);
        Assert.Contains(description, Lines(bench)[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^R", "Do again what was undone")]
    [InlineData("F5", "Look for new mail now")]
    [InlineData("Tab", "To the next unread message")]
    public void A_key_that_writes_nothing_is_looked_up_by_pressing_it(string key, string description)
    {
        using var bench = new Bench(new FakeMailbox(3));

        bench.Press("?", key);

        Assert.Equal(" The key " + key, Lines(bench)[0]);
        Assert.Contains(description, Lines(bench)[2], StringComparison.Ordinal);
        bench.Shell.Type("star");
        Assert.DoesNotContain(" The key " + key, Lines(bench));
    }

    [Fact]
    public void A_key_of_another_place_says_where()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press("?");

        bench.Shell.Type("K");

        Assert.Contains(
            Lines(bench),
            line => line.Contains("Open the previous message  — in a message", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Over_a_message_reasons_are_those_of_the_message()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press("Enter", "?");

        Assert.Equal(" Keys in a message", Lines(bench)[0]);
        Assert.DoesNotContain(
            Lines(bench).TakeWhile(line => line != " Keys in the list"),
            line => line.Contains("This works", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void It_tells_the_keys_that_hold_now()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Shell.Keys.Keymap = KeymapBuilder.Build("mutt", [new("x", "label-add work")]);

        bench.Press("?");

        Assert.Contains(
            Lines(bench),
            line =>
                line.StartsWith(" x ", StringComparison.Ordinal)
                && line.EndsWith("Add a label work", StringComparison.Ordinal)
        );
        Assert.Contains(
            Lines(bench),
            line =>
                line.StartsWith(" ^R  ", StringComparison.Ordinal) && line.Contains("seen", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Escape_closes_it_and_letters_do_not()
    {
        using var bench = new Bench(new FakeMailbox(3));

        bench.Press("?", "q");
        Assert.True(bench.Shell.Help.IsOpen);
        bench.Press("Backspace", "Esc");
        Assert.False(bench.Shell.Help.IsOpen);
    }

    private static List<string> Lines(Bench bench) => [.. bench.Shell.Help.Lines.Select(line => line.ToString())];
}
