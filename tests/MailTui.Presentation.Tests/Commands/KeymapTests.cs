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
    [InlineData(CommandContexts.Help, "q", "back")]
    public void A_chord_means_a_command_in_its_context(CommandContexts context, string chord, string name) =>
        Assert.Equal(name, Keymap.Default.Find(context, KeyChord.Parse(chord))?.Name);

    [Fact]
    public void Two_commands_can_not_have_the_same_key() =>
        Assert.Throws<ArgumentException>(() => new Keymap([new MoveDown(), new MoveDown()], []));

    [Fact]
    public void A_prefix_waits_for_the_next_key_and_any_other_key_ends_it()
    {
        var keys = new KeyInput(Keymap.Default);

        Assert.Null(keys.Press(CommandContexts.List, KeyStroke.Parse("g")));
        Assert.Equal(KeyChord.Parse("g"), keys.Pending);
        Assert.Equal("top", keys.Press(CommandContexts.List, KeyStroke.Parse("g"))?.Name);

        keys.Press(CommandContexts.List, KeyStroke.Parse("g"));
        Assert.Null(keys.Press(CommandContexts.List, KeyStroke.Parse("j")));
        Assert.True(keys.Pending.IsEmpty);
    }
}
