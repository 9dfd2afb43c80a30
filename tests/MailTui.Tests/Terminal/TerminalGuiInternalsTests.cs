using MailTui.Terminal;
using Terminal.Gui.App;
using Terminal.Gui.Configuration;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace MailTui.Tests.Terminal;

/// <summary>Pins the two private doors of Terminal.Gui that the terminal layer opens.</summary>
[Collection(nameof(ProcessWideSettings))]
public sealed class TerminalGuiInternalsTests
{
    private const string Hostile = """
        {
          "Application": { "DefaultKeyBindings": { "Quit": { "All": ["j"] } } },
          "Driver": { "Force16Colors": true },
          "Theme": "Anders",
          "Key": { "Separator": "@" }
        }
        """;

    [Fact]
    public void The_shipped_version_takes_an_input_and_an_output_of_our_own()
    {
        using IApplication? application = TerminalGuiInternals.CreateApplication(new AnsiComponentFactory());

        Assert.NotNull(application);
    }

    [Fact]
    public void A_strangers_configuration_changes_nothing()
    {
        Environment.SetEnvironmentVariable("TUI_CONFIG", Hostile);
        try
        {
            TuiConfigurationBuilder.Shared.Reload();
            TuiConfigurationBuilder.Shared.ApplyToStaticFacades();
            Assert.Contains(Key.J, QuitKeys());
            Assert.True(Driver.Force16Colors);

            Assert.True(TerminalGuiInternals.IgnoreConfigurationFiles());

            Assert.Equal([Key.Esc], QuitKeys());
            Assert.False(Driver.Force16Colors);
            Assert.Equal("Default", ThemeManager.Theme);
            Assert.Equal("+", Key.Separator.ToString());
        }
        finally
        {
            Environment.SetEnvironmentVariable("TUI_CONFIG", null);
        }
    }

    private static IEnumerable<Key> QuitKeys() => Application.GetDefaultKeys(Command.Quit);
}
