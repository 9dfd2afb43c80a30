using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>Collects the links of a message and numbers those whose text does not say where they lead.</summary>
internal sealed class DocumentLinks
{
    /// <summary>More than anybody follows: a message of a million links stays cheap.</summary>
    public const int Most = 1000;

    private readonly List<DocumentLink> _links = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _seen = [];

    public IReadOnlyList<DocumentLink> Links => _links;

    /// <summary>Some links were left out.</summary>
    public bool HasMore { get; private set; }

    private bool IsFull => _links.Count >= Most;

    /// <summary>A link whose text is its target.</summary>
    public void AddBare(string target)
    {
        if (IsFull)
            HasMore = true;
        else if (_seen.Add((target, "")))
            _links.Add(new DocumentLink(target, target) { Host = LinkHost.Of(target) });
    }

    /// <summary>A link with a text of its own; the same target has the same number everywhere.</summary>
    /// <returns>The link with its number; null when there are too many.</returns>
    public DocumentLink? AddNumbered(string target, string text, string? claimedHost)
    {
        if (!_numbers.TryGetValue(target, out var number))
        {
            if (IsFull)
            {
                HasMore = true;
                return null;
            }
            number = _numbers.Count + 1;
            _numbers.Add(target, number);
        }
        else if (claimedHost is null)
            return new DocumentLink(target, text) { Number = number, Host = LinkHost.Of(target) };

        var link = new DocumentLink(target, TerminalText.Line(text))
        {
            Number = number,
            Host = LinkHost.Of(target),
            ClaimedHost = claimedHost,
        };
        if (!IsFull && _seen.Add((target, claimedHost ?? "#")))
            _links.Add(link);
        return link;
    }
}
