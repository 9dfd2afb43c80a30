using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.Index;

public sealed class RowRuleTests : IDisposable
{
    private static readonly MessageListQuery Judged = MessageListQuery.Inbox with
    {
        Rules = new RowQueries([
            MailboxQueryParser.Parse("from:boss is:unread"),
            MailboxQueryParser.Parse("subject:invoice"),
        ]),
    };

    private readonly TestIndex _index = new();

    public RowRuleTests() =>
        _index.Writer.Store([
            TestIndex.Record("a", minute: 3, subject: "Invoice 7", from: "boss@example.com"),
            TestIndex.Record("b", minute: 2, subject: "Invoice 8"),
            TestIndex.Record("c", minute: 1, subject: "Hello"),
        ]);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_row_says_which_rule_it_matches_first() => Assert.Equal([0, 1, null], Rules());

    [Fact]
    public void A_change_of_the_message_changes_what_it_matches()
    {
        _ = Rules();
        _index.SetFlags([new MessageKey("a")], MessageFlags.Seen, MessageFlags.None);

        Assert.Equal([1, 1, null], Rules());
    }

    [Fact]
    public void Without_rules_nothing_is_asked() =>
        Assert.All(_index.Index.List(MessageListQuery.Inbox, 0, 10), row => Assert.Null(row.Rule));

    private int?[] Rules() => [.. _index.Index.List(Judged, 0, 10).Select(row => row.Rule)];
}
