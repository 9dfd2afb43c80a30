using MailTui.Presentation.Commands;

namespace MailTui.Presentation.Tests.Commands;

public sealed class KeymapTests
{
    [Fact]
    public void Every_command_has_a_name_of_its_own_and_words_for_it()
    {
        Assert.Distinct(CommandTable.All.Select(command => command.Name));
        Assert.All(
            CommandTable.All,
            command =>
            {
                Assert.NotEmpty(command.Title);
                Assert.NotEmpty(command.Description);
            }
        );
    }

    [Theory]
    [InlineData(CommandContexts.List, "j", "move-down")]
    [InlineData(CommandContexts.Reader, "Space", "read-on")]
    [InlineData(CommandContexts.List, "g i", "go-inbox")]
    [InlineData(CommandContexts.Help, "Esc", "close")]
    public void A_chord_means_a_command_in_its_context(CommandContexts context, string chord, string name) =>
        Assert.Equal(name, Keymap.Default.Find(context, KeyChord.Parse(chord))?.Command.Name);

    [Fact]
    public void Two_commands_can_not_have_the_same_key() =>
        Assert.Throws<ArgumentException>(() =>
            KeymapBuilder.Build([new MoveDown(), new MoveDown()], [], KeyPresets.DefaultName, [])
        );

    [Fact]
    public void A_prefix_waits_for_the_next_key_and_any_other_key_ends_it()
    {
        var keys = new KeyInput(Keymap.Default);

        Assert.Null(keys.Press(CommandContexts.List, KeyStroke.Parse("g")));
        Assert.Equal(KeyChord.Parse("g"), keys.Pending);
        Assert.Equal("top", keys.Press(CommandContexts.List, KeyStroke.Parse("g"))?.Command.Name);

        keys.Press(CommandContexts.List, KeyStroke.Parse("g"));
        Assert.Null(keys.Press(CommandContexts.List, KeyStroke.Parse("j")));
        Assert.True(keys.Pending.IsEmpty);
    }

    [Fact]
    public void Digits_before_a_command_are_its_number()
    {
        var keys = new KeyInput(Keymap.Default);

        Assert.Null(keys.Press(CommandContexts.List, KeyStroke.Parse("1")));
        Assert.Null(keys.Press(CommandContexts.List, KeyStroke.Parse("0")));
        Assert.Equal("10", keys.Begun);
        Assert.Null(keys.Press(CommandContexts.List, KeyStroke.Parse("g")));
        Assert.Equal("10 g", keys.Begun);
        Assert.Equal("top", keys.Press(CommandContexts.List, KeyStroke.Parse("g"))?.Command.Name);
        Assert.Equal(10, keys.Count);
        Assert.Equal("", keys.Begun);
    }

    [Fact]
    public void Escape_forgets_a_number_and_does_nothing_else()
    {
        var keys = new KeyInput(Keymap.Default);
        keys.Press(CommandContexts.List, KeyStroke.Parse("5"));

        Assert.Null(keys.Press(CommandContexts.List, KeyStroke.Parse("Esc")));
        Assert.Equal("move-down", keys.Press(CommandContexts.List, KeyStroke.Parse("j"))?.Command.Name);
        Assert.Null(keys.Count);
    }

    [Fact]
    public void A_digit_that_is_bound_is_a_key()
    {
        var keys = new KeyInput(KeymapBuilder.Build("default", [new("1", "go-inbox")]));

        Assert.Equal("go-inbox", keys.Press(CommandContexts.List, KeyStroke.Parse("1"))?.Command.Name);
    }
}
