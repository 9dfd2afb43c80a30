using MailTui.Core.Index.Lists;
using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>The people one has mail with. Blocking: call it from a worker thread.</summary>
internal sealed class Correspondents(MessageIndex index)
{
    /// <summary>Messages that are looked at: who wrote last comes first, so older ones seldom change anything.</summary>
    private const int Looked = 400;

    /// <summary>
    /// Addresses whose name or address has a word that begins so: the most frequent and most recent first, each once.
    /// </summary>
    public IReadOnlyList<MailAddress> Find(string beginning, int limit)
    {
        if (WordSearch.Of(new MailboxQuery.Text(beginning, Exact: false, TextField.People)) is null)
            return [];
        var scores = new Dictionary<string, (MailAddress Address, double Score)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (age, message) in Messages(beginning).Index())
        {
            foreach (var address in People(message).Where(address => Matches(address, beginning)))
            {
                // The first message counts fully, the hundredth half.
                double score = 100.0 / (100 + age);
                var known = scores.GetValueOrDefault(address.Address);
                // The name that was used last, unless only older mail has one.
                var shown = known.Address is { Name.Length: > 0 } named ? named : address;
                scores[address.Address] = (shown, known.Score + score);
            }
        }

        return
        [
            .. scores
                .Values.OrderByDescending(known => known.Score)
                .ThenBy(known => known.Address.Address, StringComparer.OrdinalIgnoreCase)
                .Take(limit)
                .Select(known => known.Address),
        ];
    }

    private IReadOnlyList<Envelope> Messages(string beginning) =>
        [
            .. index
                .List(new(null, new MailboxQuery.Text(beginning, Exact: false, TextField.People)), 0, Looked)
                .Select(message => message.Envelope),
        ];

    private static IEnumerable<MailAddress> People(Envelope envelope) =>
        envelope
            .From.Concat(envelope.ReplyTo)
            .Concat(envelope.To)
            .Concat(envelope.Cc)
            .Where(address => address.Address.Length > 0)
            .DistinctBy(address => address.Address, StringComparer.OrdinalIgnoreCase);

    private static bool Matches(MailAddress address, string beginning)
    {
        foreach (string text in (ReadOnlySpan<string>)[address.Name, address.Address])
        {
            for (
                int at = text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = text.IndexOf(beginning, at + 1, StringComparison.OrdinalIgnoreCase)
            )
            {
                // In Korean and Chinese names, the given name stands in the middle of a word.
                if (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || text[at] >= '\u1100')
                    return true;
            }
        }

        return false;
    }
}
