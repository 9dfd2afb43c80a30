using System.Text.RegularExpressions;
using MailTui.Core.Mailboxes.Demo;
using MailTui.Core.Messages;

namespace MailTui.Core.Tests.Demo;

public sealed partial class DemoMailboxTests : IDisposable
{
    private static readonly DateTimeOffset Now = DemoSet.Now;

    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"mailtui-demo-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void Every_message_becomes_a_file_named_by_its_key()
    {
        DemoMailbox.WriteTo(_directory, Now);

        string[] expected = [.. DemoMailbox.Keys.Select(key => key.Value), "AMAZON_SES_SETUP_NOTIFICATION"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Files().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_is_as_old_as_its_message()
    {
        DemoMailbox.WriteTo(_directory, Now);

        DateTime modified = File.GetLastWriteTimeUtc(Path.Combine(_directory, DemoKey.Of("welcome")));
        Assert.Equal(DemoSet.Arrival("welcome").UtcDateTime, modified);
    }

    [Fact]
    public void Keys_are_forty_characters_long_and_unique()
    {
        Assert.All(DemoMailbox.Keys, key => Assert.Matches(Key(), key.Value));
        Assert.Equal(DemoMailbox.Keys.Count, DemoMailbox.Keys.Distinct().Count());
    }

    [Fact]
    public void Keys_stay_the_same_for_ever_because_state_is_kept_by_key()
    {
        Assert.Equal("3rjvj9009pdmt3lbmn58g243jpbo3jrnkpbe6u8c", DemoKey.Of("welcome"));
    }

    [Fact]
    public void Every_folder_flag_and_label_of_a_template_is_one_that_exists()
    {
        Assert.All(DemoMailbox.States, state => Assert.DoesNotContain(state.Labels, label => label.Trim() != label));
        Assert.Contains(DemoMailbox.States, state => state.Folder == MessageFolder.Archive);
        Assert.Contains(DemoMailbox.States, state => state.Labels.Contains("견적"));
    }

    [Fact]
    public void A_current_demo_is_left_alone()
    {
        DemoMailbox.WriteTo(_directory, Now);
        File.WriteAllText(Welcome, "mine");

        DemoMailbox.WriteTo(_directory, Now.AddDays(6));

        Assert.Equal("mine", File.ReadAllText(Welcome));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(-2)]
    public void Dates_are_refreshed_after_a_week_and_when_the_clock_was_set_back(int days)
    {
        DemoMailbox.WriteTo(_directory, Now);
        byte[] old = File.ReadAllBytes(Welcome);

        DemoMailbox.WriteTo(_directory, Now.AddDays(days));

        Assert.NotEqual(old, File.ReadAllBytes(Welcome));
    }

    [Fact]
    public void A_half_written_directory_is_completed()
    {
        DemoMailbox.WriteTo(_directory, Now);
        File.Delete(Path.Combine(_directory, DemoStamp.FileName));
        File.Delete(Welcome);

        DemoMailbox.WriteTo(_directory, Now.AddHours(1));

        Assert.True(File.Exists(Welcome));
        Assert.Equal(Now.AddHours(1), DemoStamp.Read(_directory).LaidOut);
    }

    [Fact]
    public void A_stamp_that_was_cut_short_counts_as_none()
    {
        DemoMailbox.WriteTo(_directory, Now);
        File.WriteAllText(Path.Combine(_directory, DemoStamp.FileName), DemoMessages.Shared.Version);
        File.Delete(Welcome);

        DemoMailbox.WriteTo(_directory, Now);

        Assert.True(File.Exists(Welcome));
    }

    [Fact]
    public void Another_version_replaces_its_own_files_and_nothing_else()
    {
        Directory.CreateDirectory(_directory);
        File.WriteAllText(Path.Combine(_directory, "dropped"), "from an older version");
        File.WriteAllText(Path.Combine(_directory, "note.txt"), "the reader's");
        DemoStamp old = new("other", Now, ["dropped", "../outside", ""]);
        File.WriteAllText(Path.Combine(_directory, DemoStamp.FileName), old.ToString());

        DemoMailbox.WriteTo(_directory, Now);

        Assert.False(File.Exists(Path.Combine(_directory, "dropped")));
        Assert.True(File.Exists(Path.Combine(_directory, "note.txt")));
    }

    [Fact]
    public void Leftovers_of_a_killed_run_are_removed()
    {
        Directory.CreateDirectory(_directory);
        string leftover = Path.Combine(_directory, ".abc.1.part");
        File.WriteAllText(leftover, "half");
        File.SetLastWriteTimeUtc(leftover, Now.UtcDateTime.AddHours(-2));

        DemoMailbox.WriteTo(_directory, Now);

        Assert.False(File.Exists(leftover));
    }

    [Fact]
    public void Nobody_else_may_read_it()
    {
        if (OperatingSystem.IsWindows())
            return;

        DemoMailbox.WriteTo(_directory, Now);

        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Private | UnixFileMode.UserExecute, new DirectoryInfo(_directory).UnixFileMode);
        Assert.All(new DirectoryInfo(_directory).GetFiles(), file => Assert.Equal(Private, file.UnixFileMode));
    }

    [Fact]
    public void The_same_clock_gives_the_same_bytes()
    {
        Assert.Equal(DemoSet.All, DemoSet.Render(Now));
    }

    [Fact]
    public void A_handful_is_unread_and_a_few_are_flagged()
    {
        Assert.InRange(DemoMailbox.Keys.Count - DemoMailbox.SeenKeys.Count, 3, 5);
        Assert.InRange(DemoMailbox.FlaggedKeys.Count, 2, 6);
        Assert.Contains(DemoMailbox.States, state => state.Flags.HasFlag(MessageFlags.Answered));
    }

    private string Welcome => Path.Combine(_directory, DemoKey.Of("welcome"));

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(_directory).Select(path => Path.GetFileName(path)).Where(name => name[0] != '.');

    [GeneratedRegex("^[0-9a-v]{40}$")]
    private static partial Regex Key();
}
