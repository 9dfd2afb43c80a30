using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.Index;

public sealed class ViewTests : IDisposable
{
    private readonly TestIndex _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Views_count_folders_flags_and_saved_searches()
    {
        _test.Writer.Store([
            TestIndex.Record("a", subject: "lunch"),
            TestIndex.Record("b", subject: "lunch"),
            TestIndex.Record("spam", spam: true),
        ]);
        _test.SetFlags([new("a")], MessageFlags.Seen | MessageFlags.Flagged, MessageFlags.None);
        var views = new ViewIndex(_test.Index);
        views.Save("Food", "subject:lunch");
        views.Save("food", "subject:lunch is:unread");

        var seen = views.Read();
        Assert.Equal(new(2, 1, 2), seen.Folders[MessageFolder.Inbox]);
        Assert.Equal(new(1, 1, 1), seen.Folders[MessageFolder.Spam]);
        Assert.Equal(new(1, 0, 1), seen.Flagged);
        Assert.Equal([new SavedSearch("food", "subject:lunch is:unread", new(1, 1, 1))], seen.Searches);

        views.Forget("FOOD");
        Assert.Empty(views.Read().Searches);
        Assert.Throws<MailboxQueryException>(() => views.Save("wrong", "from:"));
    }

    [Fact]
    public void People_one_has_mail_with_are_found_by_any_word_the_most_frequent_first()
    {
        _test.Writer.Store([
            Record("1", 1, new("Grace Hopper", "grace@navy.example")),
            Record("2", 2, new("", "grace@navy.example")),
            Record("3", 3, new("Greta", "greta@example.com")),
            Record("4", 4, new("김상은", "sangeun@example.com")),
            Record("5", 5, new("Bob", "bob@example.com")),
        ]);
        var people = new Correspondents(_test.Index);

        Assert.Equal(["Grace Hopper <grace@navy.example>", "Greta <greta@example.com>"], Find("gr"));
        Assert.Equal(["Grace Hopper <grace@navy.example>"], Find("hop"));
        Assert.Equal(["Grace Hopper <grace@navy.example>"], Find("navy"));
        Assert.Equal(["김상은 <sangeun@example.com>"], Find("상은"));
        Assert.Equal(["김상은 <sangeun@example.com>"], Find("sang"));
        Assert.Empty(Find("\""));
        Assert.Empty(Find("race"));

        IEnumerable<string> Find(string beginning) => people.Find(beginning, 10).Select(person => person.ToString());
    }

    [Theory]
    [InlineData("fr", "0 fr Word  | from:")]
    [InlineData("a (is:u", "6 u Word is | unread")]
    [InlineData("-IN:", "4  Word in | inbox archive sent drafts outbox trash spam anywhere all")]
    [InlineData("x label:wo", "8 wo Label label |")]
    [InlineData("to:ann@ex", "3 ann@ex Address to |")]
    [InlineData("after:to", "6 to Word after | today")]
    [InlineData("a-b", "0 a-b Word  |")]
    [InlineData("a ", null)]
    [InlineData("\"fr", null)]
    public void The_end_of_a_query_says_what_it_may_become(string typed, string? expected)
    {
        var place = QueryCompletion.Of(typed);
        string? found = place is null
            ? null
            : $"{place.Start} {place.Beginning} {place.Kind} {place.Field} | {string.Join(' ', place.Words())}".TrimEnd();

        Assert.Equal(expected, found);
    }

    private static MessageRecord Record(string key, int minute, MailAddress from)
    {
        var record = TestIndex.Record(key, minute);
        return record with { Head = record.Head with { Envelope = record.Head.Envelope with { From = [from] } } };
    }
}
