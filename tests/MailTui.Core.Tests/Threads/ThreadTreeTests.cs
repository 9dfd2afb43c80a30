using MailTui.Core.Messages;
using MailTui.Core.Threads;

namespace MailTui.Core.Tests.Threads;

public sealed class ThreadTreeTests
{
    [Fact]
    public void Answers_stand_below_what_they_answer_the_oldest_first() =>
        Assert.Equal(
            ["a 0", "b 1", "d 2", "c 1"],
            Places(Member("d", 4, "b", "a"), Member("c", 3, "a"), Member("b", 2, "a"), Member("a", 1))
        );

    [Fact]
    public void A_missing_message_is_passed_over() =>
        Assert.Equal(["a 0", "c 1"], Places(Member("a", 1), Member("c", 3, "missing", "a")));

    [Fact]
    public void Answers_to_a_message_that_is_not_here_stand_side_by_side() =>
        Assert.Equal(["b 0", "c 0"], Places(Member("b", 2, "missing"), Member("c", 3, "missing")));

    [Fact]
    public void References_in_a_circle_are_cut_and_lose_no_message() =>
        Assert.Equal(["a 0", "b 1", "c 2"], Places(Member("b", 1, "b", "a"), Member("c", 2, "b"), Member("a", 3, "c")));

    [Fact]
    public void A_chain_of_many_thousand_answers_is_built()
    {
        var nodes = ThreadTree.Build([.. Enumerable.Range(0, 50_000).Select(n => Member($"m{n}", n, $"m{n - 1}"))]);
        Assert.Equal(50_000, nodes.Count);
        Assert.Equal(49_999, nodes[^1].Depth);
    }

    [Fact]
    public void The_ids_that_SES_gives_are_the_same_in_every_region()
    {
        Assert.Equal(
            MessageIds.Normalize("<0100@email.amazonses.com>"),
            MessageIds.Normalize("0100@EU-west-1.AmazonSES.com")
        );
        Assert.NotEqual(MessageIds.Normalize("A@example.com"), MessageIds.Normalize("a@example.com"));
    }

    private static string[] Places(params ThreadMember[] members) =>
        [.. ThreadTree.Build(members).Select(node => $"{members[node.Index].Key.Value} {node.Depth}")];

    private static ThreadMember Member(string id, int minute, params string[] parents) =>
        new(new MessageKey(id), DateTimeOffset.UnixEpoch.AddMinutes(minute), [id], parents);
}
