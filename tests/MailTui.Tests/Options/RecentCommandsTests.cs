using MailTui.Options;
using MailTui.Testing;

namespace MailTui.Tests.Options;

public sealed class RecentCommandsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task What_was_run_is_known_in_the_next_run()
    {
        var file = new RecentCommandsFile(_directory.Path);
        var history = file.Read();
        Assert.Empty(history.Names);

        history.Add("archive");
        history.Add("mute");
        history.Add("archive");
        await file.WriteAsync(history, TestContext.Current.CancellationToken);

        Assert.Equal(["archive", "mute"], new RecentCommandsFile(_directory.Path).Read().Names);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(_directory["recent-commands"])
            );
    }

    [Fact]
    public async Task A_file_that_is_broken_or_in_the_way_is_as_good_as_none()
    {
        File.WriteAllText(_directory["recent-commands"], new string('x', 100_000));
        Assert.Empty(new RecentCommandsFile(_directory.Path).Read().Names);

        File.Delete(_directory["recent-commands"]);
        Directory.CreateDirectory(_directory["recent-commands"]);
        var file = new RecentCommandsFile(_directory.Path);
        var history = file.Read();
        history.Add("archive");
        await file.WriteAsync(history, TestContext.Current.CancellationToken);
    }
}
