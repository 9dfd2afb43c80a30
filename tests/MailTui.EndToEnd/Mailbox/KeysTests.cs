using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>The keys of the configuration in the real program.</summary>
public sealed class KeysTests
{
    [Fact]
    public async Task Keys_are_those_of_the_configuration_also_when_it_changes_meanwhile()
    {
        using var program = new BuiltProgram();
        string file = program["appsettings.json"];
        await WriteAsync(file, """{ "Ui": { "Keys": "mutt" } }""");
        await using var terminal = await TmuxSession.StartAsync(
            program.ShellCommand($"--config '{file}'"),
            environment: program.Environment
        );
        await terminal.WaitForAsync("Welcome to MailTui");

        await terminal.SendAsync("c");
        await terminal.WaitForAsync("change folder");
        await terminal.SendAsync("s");
        await terminal.WaitForAsync("demo › Sent");

        await WriteAsync(file, """{ "Ui": { "Keys": "aerc", "Bindings": { "W": "go-inbox" } } }""");
        await terminal.WaitForAsync("The configuration was read again.");
        await terminal.SendAsync("W");
        await terminal.WaitForAsync("demo › Inbox");

        await WriteAsync(file, """{ "Ui": { "Keys": "aerc", "Bindings": { "W": "go-inbx" } } }""");
        await terminal.WaitForAsync("Ui.Bindings");
        await terminal.SendAsync("c", "s");
        await terminal.WaitForAsync("demo › Sent");
        await terminal.SendAsync("W");
        await terminal.WaitForAsync("demo › Inbox");

        await terminal.SendAsync(":");
        await terminal.WaitForAsync("Esc close");
        await terminal.SendAsync("g", "o", "-", "t", "Enter");
        await terminal.WaitForAsync("demo › Trash");
        await terminal.SendAsync("q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
        Assert.Equal(
            "go-trash",
            await File.ReadAllTextAsync(
                Path.Combine(program.Data, "recent-commands"),
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public async Task The_preview_comes_and_goes_with_the_configuration()
    {
        using var program = new BuiltProgram();
        string file = program["appsettings.json"];
        await WriteAsync(file, """{ "Ui": { "Preview": "auto" } }""");
        await using var terminal = await TmuxSession.StartAsync(
            program.ShellCommand($"demo --config '{file}'"),
            environment: program.Environment
        );
        await terminal.WaitForAsync("Welcome to MailTui");

        await WriteAsync(file, """{ "Ui": { "Preview": "always" } }""");
        await terminal.WaitForAsync("Nothing in this mailbox is real");
        await WriteAsync(file, """{ "Ui": { "Preview": "never" } }""");
        await terminal.WaitForAsync(screen => !screen.Contains("Nothing in this mailbox is real"), "the list alone");
        await terminal.SendAsync("q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
    }

    [Fact]
    public async Task A_binding_that_can_not_be_is_named_before_anything_starts()
    {
        using var program = new BuiltProgram();
        string file = program["appsettings.json"];
        await WriteAsync(file, """{ "Ui": { "Bindings": { "a b": "trash", "x": "archve" } } }""");

        var (exitCode, _, error) = await program.RunAsync("list", "--config", file);

        Assert.Equal(78, exitCode);
        Assert.Contains(
            "\"a b\": can never be pressed in list, because a alone means archive",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("\"x\": there is no command “archve”; did you mean archive?", error, StringComparison.Ordinal);
    }

    private static Task WriteAsync(string file, string text) =>
        File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
}
