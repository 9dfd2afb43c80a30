using MailTui.Core.Blobs;
using MailTui.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Blobs;

/// <summary>What a folder is beyond the contract of every store: hidden files, links, permissions.</summary>
public sealed class DirectoryBlobStoreTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();
    private readonly TemporaryDirectory outside = new();
    private readonly DirectoryBlobStore store;

    public DirectoryBlobStoreTests() => store = new DirectoryBlobStore(folder.Path, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
        outside.Dispose();
    }

    [Fact]
    public async Task Hidden_files_and_folders_are_not_listed_and_not_read()
    {
        Write("message", "x");
        Write(".hidden", "x");
        Write(".git/config", "x");
        Write("sub/.hidden", "x");
        Write(".mailtui/state", "x");
        Assert.Equal([".mailtui/state", "message"], await KeysAsync(""));
        Assert.Empty(await KeysAsync(".git/"));
        Assert.Equal([".mailtui/state"], await KeysAsync(".mailtui/"));
        foreach (string key in (string[])[".hidden", ".git/config", "sub/.hidden", ".mailtui/.lock"])
            await Assert.ThrowsAsync<BlobNotFoundException>(() => store.GetAsync(key, null, Token));
    }

    [Theory]
    [InlineData("../escaped")]
    [InlineData("a/../../escaped")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("/absolute")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData("nul\0byte")]
    [InlineData(".hidden")]
    [InlineData(".mailtui")]
    [InlineData("a/.hidden")]
    public async Task A_key_that_is_no_path_below_the_folder_is_refused_and_never_found(string key)
    {
        File.WriteAllText(Path.Combine(folder.Path, "..", "escaped"), "x");
        try
        {
            await Assert.ThrowsAsync<InvalidBlobKeyException>(() =>
                store.PutAsync(key, default, PutCondition.None, Token)
            );
            await Assert.ThrowsAsync<BlobNotFoundException>(() => store.GetAsync(key, null, Token));
            await store.DeleteAsync(key, Token);
            Assert.True(File.Exists(Path.Combine(folder.Path, "..", "escaped")));
        }
        finally
        {
            File.Delete(Path.Combine(folder.Path, "..", "escaped"));
        }
    }

    [Fact]
    public async Task Links_below_the_folder_are_never_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a symbolic link needs a privilege on Windows.");
        string secret = Path.Combine(outside.Path, "secret");
        await File.WriteAllTextAsync(secret, "x", Token);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "file"), secret);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "sub"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "dangling"), Path.Combine(outside.Path, "nothing"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);
        Assert.Empty(await KeysAsync(""));
        Assert.Empty(await KeysAsync("sub/"));
        foreach (string key in (string[])["file", "sub/secret", "dangling"])
        {
            await Assert.ThrowsAsync<BlobNotFoundException>(() => store.GetAsync(key, null, Token));
            await Assert.ThrowsAsync<InvalidBlobKeyException>(() =>
                store.PutAsync(key, new byte[1], PutCondition.None, Token)
            );
            await store.DeleteAsync(key, Token);
        }
        Assert.Equal(["secret"], Directory.EnumerateFileSystemEntries(outside.Path).Select(Path.GetFileName));
        Assert.Equal("x", await File.ReadAllTextAsync(secret, Token));
    }

    [Fact]
    public async Task A_folder_that_is_itself_a_link_is_a_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a symbolic link needs a privilege on Windows.");
        string link = Path.Combine(outside.Path, "link");
        Directory.CreateSymbolicLink(link, folder.Path);
        using var linked = new DirectoryBlobStore(link, TimeProvider.System);
        await linked.PutAsync("a", new byte[1], PutCondition.None, Token);
        Assert.Equal(["a"], await KeysAsync(""));
        Assert.Equal(1, (await linked.GetAsync("a", null, Token)).Info.Size);
    }

    [Fact]
    public async Task A_missing_folder_is_said_to_be_missing_and_not_created()
    {
        folder.Dispose();
        await Assert.ThrowsAsync<BucketNotFoundException>(() => KeysAsync(""));
        await Assert.ThrowsAsync<BucketNotFoundException>(() => KeysAsync(".mailtui/"));
        await Assert.ThrowsAsync<BucketNotFoundException>(() => store.GetAsync("a", null, Token));
        await Assert.ThrowsAsync<BucketNotFoundException>(() => store.PutAsync("a", default, PutCondition.None, Token));
        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public async Task A_folder_that_may_not_be_read_is_an_error_and_not_an_empty_mailbox()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The superuser may read everything.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        Write("closed/message", "x");
        File.SetUnixFileMode(Path.Combine(folder.Path, "closed"), UnixFileMode.None);
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => KeysAsync(""));
        Assert.Equal("read", error.Action);
        File.SetUnixFileMode(Path.Combine(folder.Path, "closed"), (UnixFileMode)0b111_000_000);
    }

    [Fact]
    public async Task What_is_written_belongs_to_its_owner_alone_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await store.PutAsync("sub/a", new byte[1], PutCondition.None, Token);
        await Assert.ThrowsAsync<BlobConflictException>(() =>
            store.PutAsync("sub/a", new byte[1], PutCondition.IfAbsent, Token)
        );
        string sub = Path.Combine(folder.Path, "sub");
        Assert.Equal(["a"], Directory.EnumerateFileSystemEntries(sub).Select(Path.GetFileName));
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(sub));
        Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(Path.Combine(sub, "a")));
    }

    [Fact]
    public async Task Two_writes_of_the_same_size_at_the_same_moment_differ_in_their_entity_tag()
    {
        var stopped = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var still = new DirectoryBlobStore(folder.Path, stopped);
        string first = await still.PutAsync("a", new byte[1], PutCondition.None, Token);
        string second = await still.PutAsync("a", new byte[1], PutCondition.None, Token);
        Assert.NotEqual(first, second);
        Assert.Equal(second, (await still.GetAsync("a", null, Token)).Info.ETag);
    }

    [Fact]
    public async Task Two_stores_on_one_folder_keep_each_others_conditions()
    {
        using var other = new DirectoryBlobStore(folder.Path, TimeProvider.System);
        string etag = await store.PutAsync("a", "one"u8.ToArray(), PutCondition.None, Token);
        await other.PutAsync("a", "two"u8.ToArray(), PutCondition.IfUnchanged(etag), Token);
        await Assert.ThrowsAsync<BlobConflictException>(() =>
            store.PutAsync("a", "six"u8.ToArray(), PutCondition.IfUnchanged(etag), Token)
        );
    }

    [Fact]
    public async Task A_file_where_a_folder_must_be_is_refused()
    {
        Write("a", "x");
        Write("b/c", "x");
        await Assert.ThrowsAsync<InvalidBlobKeyException>(() =>
            store.PutAsync("b", new byte[1], PutCondition.None, Token)
        );
        await Assert.ThrowsAsync<InvalidBlobKeyException>(() =>
            store.PutAsync("a/b", new byte[1], PutCondition.None, Token)
        );
    }

    [Fact]
    public async Task An_object_larger_than_any_mail_is_not_read_whole()
    {
        using (FileStream file = File.Create(Path.Combine(folder.Path, "huge")))
            file.SetLength(Blob.MaxSize + 1);
        var error = await Assert.ThrowsAsync<BlobTooLargeException>(() => store.GetAsync("huge", null, Token));
        Assert.Equal(Blob.MaxSize + 1, error.Size);
        Assert.Equal(10, (await store.GetAsync("huge", 10, Token)).Content.Length);
    }

    private void Write(string key, string text)
    {
        string path = Path.Combine(folder.Path, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private async Task<List<string>> KeysAsync(string keyPrefix)
    {
        List<string> keys = [];
        await foreach (IReadOnlyList<BlobInfo> page in store.ListAsync(keyPrefix, Token))
            keys.AddRange(page.Select(info => info.Key));
        return keys;
    }
}
