using MailTui.Core.Messages;
using MailTui.Testing.Index;

namespace MailTui.Benchmarks;

/// <summary>An index of many messages such as people have: words by Zipf's law, half of the mail Korean, a third answers.</summary>
internal static class LargeIndex
{
    private const int Vocabulary = 20_000;
    private const string Syllables =
        "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누두루무부수우";

    public static void Fill(TestIndex index, int count)
    {
        foreach (var batch in Enumerable.Range(0, count).Chunk(256))
            index.Writer.Store([.. batch.Select(Record)]);
    }

    public static MessageRecord Record(int number)
    {
        var random = new Random(number);
        bool korean = number % 2 == 0;
        int person = random.Next(500);
        // Two of three begin a conversation; the third answers one of the last hundred.
        int? answered = number % 3 == 2 ? number - 1 - random.Next(Math.Min(number, 100)) : null;
        var record = TestIndex.Record(
            $"{(uint)(number * 2654435761u):x8}",
            minute: number,
            subject: Words(random, korean, 6),
            body: Words(random, korean, 120)
        );
        return record with
        {
            Head = record.Head with
            {
                DeliveredTo = $"box{number % 7}@example.com",
                Envelope = record.Head.Envelope with
                {
                    From =
                    [
                        new MailAddress(Words(new Random(person), korean, 2), $"user{person}@example{person % 40}.com"),
                    ],
                    To = [new MailAddress("", "support@example.com")],
                    MessageId = $"m{number}@example.com",
                    InReplyTo = answered is { } id ? [$"m{id}@example.com"] : [],
                },
            },
        };
    }

    private static string Words(Random random, bool korean, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(Rank(random), korean)));

    /// <summary>The word of rank n is n times as rare as the first.</summary>
    private static int Rank(Random random) => (int)Math.Pow(Vocabulary, random.NextDouble()) - 1;

    private static string Word(int rank, bool korean)
    {
        var random = new Random(rank);
        int length = 2 + random.Next(korean ? 3 : 7);
        return string.Create(
            length,
            (random, korean),
            static (word, state) =>
            {
                for (int i = 0; i < word.Length; i++)
                    word[i] = state.korean
                        ? Syllables[state.random.Next(Syllables.Length)]
                        : (char)('a' + state.random.Next(26));
            }
        );
    }
}
