using System.Text;
using MailTui.Core.Attachments;
using MailTui.Testing;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Attachments;

public sealed class AttachmentFolderTests : IDisposable
{
    private static readonly byte[] Content = [0, 1, 2, 10, 13, 255];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_part_becomes_a_file_of_its_name()
    {
        var saved = await SaveAsync(Named("견적서.pdf"));

        Assert.Equal("견적서.pdf", saved.Name);
        Assert.Equal(_directory["견적서.pdf"], saved.Path);
        Assert.Equal(Content.Length, saved.Size);
        Assert.Equal(2, saved.Index);
        Assert.Equal(Content, File.ReadAllBytes(saved.Path));
        Assert.Single(Directory.GetFileSystemEntries(_directory.Path));
    }

    [Fact]
    public async Task What_is_saved_only_to_be_opened_is_nobody_elses_and_goes_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes.");
        var folder = AttachmentFolder.CreatePrivate();
        var part = AttachmentReader.Read(A.Message().Attachment("a.pdf", "application/pdf", Content).Build())[^1];

        string path = (await folder.SaveAsync(part, null, CancellationToken.None)).Path;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        string parent = Path.GetDirectoryName(path)!;
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(parent));
        folder.Delete();
        Assert.False(Directory.Exists(parent));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_and_the_new_one_gets_a_number()
    {
        File.WriteAllText(_directory["a.pdf"], "mine");
        Directory.CreateDirectory(_directory["a (2).pdf"]);

        var first = await SaveAsync(Named("a.pdf"));
        var second = await SaveAsync(Named("a.pdf"));

        Assert.Equal("a (3).pdf", first.Name);
        Assert.Equal("a (4).pdf", second.Name);
        Assert.Equal("mine", File.ReadAllText(_directory["a.pdf"]));
    }

    [Fact]
    public async Task Parts_of_one_name_in_one_message_are_numbered()
    {
        var parts = AttachmentReader.Read(
            A.Message()
                .Attachment("a.txt", "text/plain", [1])
                .Attachment("A.txt", "text/plain", [2])
                .Attachment("a.txt", "text/plain", [3])
                .Build()
        );
        var folder = AttachmentFolder.Open(_directory.Path);
        List<string> names = [];
        foreach (var part in parts.Where(part => part.IsAttached))
            names.Add((await folder.SaveAsync(part, null, CancellationToken.None)).Name);

        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("a.txt", names[0]);
    }

    [Fact]
    public async Task A_link_is_not_followed_even_when_it_leads_nowhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        string outside = _directory["outside"];
        string inside = _directory["inside"];
        Directory.CreateDirectory(inside);
        File.CreateSymbolicLink(Path.Combine(inside, "a.pdf"), outside);

        var saved = await AttachmentFolder.Open(inside).SaveAsync(Named("a.pdf"), null, CancellationToken.None);

        Assert.Equal("a (2).pdf", saved.Name);
        Assert.False(File.Exists(outside));
    }

    [Fact]
    public async Task Nothing_is_executable_and_the_rest_is_the_umasks()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        File.WriteAllText(_directory["usual"], "");

        var saved = await SaveAsync(Named("run.sh"));

        Assert.Equal(File.GetUnixFileMode(_directory["usual"]), File.GetUnixFileMode(saved.Path));
        Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(saved.Path) & (UnixFileMode)0b001_001_001);
    }

    [Fact]
    public async Task What_fails_half_way_leaves_nothing()
    {
        var stop = new CancellationTokenSource();
        var part = AttachmentReader.Read(
            A.Message().Attachment("big.bin", "application/octet-stream", new byte[1_000_000]).Build()
        )[1];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            AttachmentFolder.Open(_directory.Path).SaveAsync(part, new Stopper(stop), stop.Token)
        );

        Assert.Empty(Directory.GetFileSystemEntries(_directory.Path));
    }

    [Fact]
    public async Task A_destination_that_is_full_is_heard_of()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");

        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.Write, 0);

        await Assert.ThrowsAsync<IOException>(() => Named("a.pdf").DecodeToAsync(full, null, CancellationToken.None));
    }

    [Fact]
    public void A_folder_is_created_in_one_that_exists_and_nowhere_else()
    {
        AttachmentFolder.Open(_directory["new"] + "/");

        Assert.True(Directory.Exists(_directory["new"]));
        Assert.Equal(FolderProblem.Missing, Problem(_directory["no/such/folder"]));
        File.WriteAllText(_directory["file"], "");
        Assert.Equal(FolderProblem.Missing, Problem(_directory["file"]));
    }

    [Fact]
    public async Task A_folder_that_went_away_is_missing()
    {
        var folder = AttachmentFolder.Open(_directory["new"]);
        Directory.Delete(_directory["new"]);

        var error = await Assert.ThrowsAsync<AttachmentFolderException>(() =>
            folder.SaveAsync(Named("a"), null, CancellationToken.None)
        );

        Assert.Equal(FolderProblem.Missing, error.Reason);
    }

    [Fact]
    public async Task Two_thousand_parts_of_one_name_do_not_try_every_number()
    {
        var message = new StringBuilder("From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < 1_990; i++)
            message.Append("--b\nContent-Disposition: attachment; filename=a\n\nx\n");
        var folder = AttachmentFolder.Open(_directory.Path);

        foreach (
            var part in AttachmentReader.Read(Encoding.ASCII.GetBytes(message.Append("--b--\n").ToString())).Take(200)
        )
            await folder.SaveAsync(part, null, CancellationToken.None);

        Assert.True(File.Exists(_directory["a (200)"]));
    }

    private static FolderProblem Problem(string path) =>
        Assert.Throws<AttachmentFolderException>(() => AttachmentFolder.Open(path)).Reason;

    private static Attachment Named(string name) =>
        AttachmentReader.Read(A.Message().Attachment(name, "application/pdf", Content).Build())[1];

    private Task<SavedAttachment> SaveAsync(Attachment attachment) =>
        AttachmentFolder.Open(_directory.Path).SaveAsync(attachment, null, CancellationToken.None);

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
