using MailTui.Core.Blobs;

namespace MailTui.Core.Tests.Blobs;

public abstract partial class BlobStoreContract
{
    [Fact]
    public async Task A_put_replaces_what_was_there_and_changes_the_entity_tag()
    {
        string first = await PutAsync("a", "one");
        string second = await PutAsync("a", "two");
        Assert.NotEqual(first, second);
        Assert.Equal("two", await TextAsync("a"));
        Assert.Equal(["a"], await KeysAsync());
    }

    [Fact]
    public async Task An_entity_tag_has_no_quotes() => Assert.DoesNotContain('"', await PutAsync("a", "x"));

    [Fact]
    public async Task A_put_if_absent_writes_only_the_first_time()
    {
        await PutAsync("a", "one", PutCondition.IfAbsent);
        await Assert.ThrowsAsync<BlobConflictException>(() => PutAsync("a", "two", PutCondition.IfAbsent));
        Assert.Equal("one", await TextAsync("a"));
    }

    [Fact]
    public async Task Of_eight_racers_for_an_absent_object_one_wins()
    {
        string?[] outcomes = await RaceAsync(PutCondition.IfAbsent);
        string winner = Assert.Single(outcomes, outcome => outcome is not null)!;
        Assert.Equal(winner, await TextAsync("raced"));
    }

    [Fact]
    public async Task Of_eight_racers_for_an_unchanged_object_one_wins()
    {
        string etag = await PutAsync("raced", "before");
        string?[] outcomes = await RaceAsync(PutCondition.IfUnchanged(etag));
        string winner = Assert.Single(outcomes, outcome => outcome is not null)!;
        Assert.Equal(winner, await TextAsync("raced"));
    }

    [Fact]
    public async Task A_put_if_unchanged_writes_while_the_entity_tag_holds()
    {
        string first = await PutAsync("a", "one");
        string second = await PutAsync("a", "two", PutCondition.IfUnchanged(first));
        Assert.Equal("two", await TextAsync("a"));
        await Assert.ThrowsAsync<BlobConflictException>(() => PutAsync("a", "six", PutCondition.IfUnchanged(first)));
        Assert.Equal("two", await TextAsync("a"));
        await PutAsync("a", "ten", PutCondition.IfUnchanged(second));
        Assert.Equal("ten", await TextAsync("a"));
    }

    [Fact]
    public async Task A_put_if_unchanged_of_a_removed_object_is_a_conflict()
    {
        string etag = await PutAsync("a", "one");
        await Store.DeleteAsync("a", Token);
        await Assert.ThrowsAsync<BlobConflictException>(() => PutAsync("a", "two", PutCondition.IfUnchanged(etag)));
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task A_removed_object_is_gone()
    {
        await PutAsync("a", "x");
        await PutAsync("b/c", "x");
        await Store.DeleteAsync("a", Token);
        await Store.DeleteAsync("b/c", Token);
        Assert.Empty(await KeysAsync());
        await Assert.ThrowsAsync<BlobNotFoundException>(() => Store.GetAsync("a", null, Token));
    }

    [Fact]
    public async Task To_remove_what_is_not_there_is_no_error()
    {
        await Store.DeleteAsync("missing", Token);
        await Store.DeleteAsync("missing/deeper", Token);
    }

    [Fact]
    public async Task A_cancelled_write_is_cancelled_and_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.PutAsync("a", Bytes("x"), PutCondition.None, Cancelled)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.DeleteAsync("a", Cancelled));
        Assert.Empty(await KeysAsync());
    }

    /// <summary>Eight writers of the same key; what each wrote, null for those that were refused.</summary>
    private Task<string?[]> RaceAsync(PutCondition condition) =>
        Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async racer =>
                {
                    string content = $"racer {racer}";
                    try
                    {
                        await PutAsync("raced", content, condition);
                        return content;
                    }
                    catch (BlobConflictException)
                    {
                        return null;
                    }
                })
        );
}
