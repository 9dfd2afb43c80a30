using MailTui.Core.Programs;
using MailTui.Testing;

namespace MailTui.Core.Tests.Programs;

public sealed class DesktopTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Over_SSH_nothing_is_opened() =>
        Assert.Contains("SSH", Find(("SSH_CONNECTION", "x"), ("DISPLAY", ":0")).WhyNone, StringComparison.Ordinal);

    [Fact]
    public void Without_a_display_nothing_is_opened() =>
        Assert.Equal("There is no desktop here.", Find(("PATH", _folder.Path)).WhyNone);

    [Fact]
    public void Without_xdg_open_nothing_is_opened() =>
        Assert.Equal("xdg-open is not installed.", Find(("DISPLAY", ":0"), ("PATH", _folder.Path)).WhyNone);

    [Fact]
    public void With_a_display_and_xdg_open_there_is_a_desktop()
    {
        Script("xdg-open", "exit 0");

        Assert.Null(Find(("WAYLAND_DISPLAY", "wayland-0"), ("PATH", $"relative:{_folder.Path}")).WhyNone);
    }

    [Fact]
    public async Task The_target_is_one_argument_whatever_it_says()
    {
        string opener = Script("opener", $"printf '%s|%s' \"$#\" \"$1\" >'{_folder.Path}/seen'");
        const string target = "https://a.example/?q=$(touch x)&b='\";rm";

        await Desktop.With(opener).OpenAsync(target, TestContext.Current.CancellationToken);

        Assert.Equal("1|" + target, File.ReadAllText(Path.Combine(_folder.Path, "seen")));
    }

    [Fact]
    public async Task An_opener_that_fails_is_told()
    {
        var failure = await Assert.ThrowsAsync<ProgramException>(() =>
            Desktop.With(Script("opener", "exit 4")).OpenAsync("/tmp/x", TestContext.Current.CancellationToken)
        );

        Assert.Contains("exit status 4", failure.Message, StringComparison.Ordinal);
    }

    private static Desktop Find(params (string Name, string Value)[] variables) =>
        Desktop.Find(name => variables.FirstOrDefault(variable => variable.Name == name).Value);

    private string Script(string name, string text)
    {
        string path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, "#!/bin/sh\n" + text + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)0b111_000_000);
        return path;
    }
}
