using MailTui.Core.Messages;

namespace MailTui.Presentation.MessageList;

/// <summary>
/// The rows of a list that are known right now, in pages. Only the most recently used pages stay, so a mailbox of
/// 100,000 messages costs as much as one of 1,000.
/// </summary>
internal sealed class RowWindow
{
    /// <summary>Rows in a page: about three screens of 24 lines, or one and a half of 60.</summary>
    public const int PageSize = 64;

    /// <summary>Pages remembered; the oldest goes first.</summary>
    public const int MaxPages = 16;

    private readonly Dictionary<int, IReadOnlyList<MessageSummary>> _pages = [];
    private readonly LinkedList<int> _recent = [];

    public MessageSummary? this[int row]
    {
        get
        {
            if (row < 0 || !_pages.TryGetValue(row / PageSize, out var page))
                return null;
            int offset = row % PageSize;
            return offset < page.Count ? page[offset] : null;
        }
    }

    /// <summary>The pages that rows <paramref name="first"/> … <paramref name="last"/> lie in.</summary>
    public static IEnumerable<int> Pages(int first, int last) =>
        last < first ? [] : Enumerable.Range(first / PageSize, (last / PageSize) - (first / PageSize) + 1);

    public bool Has(int page) => _pages.ContainsKey(page);

    public void Put(int page, IReadOnlyList<MessageSummary> rows)
    {
        _pages[page] = rows;
        Touch(page);
        while (_recent.Count > MaxPages && _recent.First is { } oldest)
        {
            _pages.Remove(oldest.Value);
            _recent.RemoveFirst();
        }
    }

    /// <summary>A page that is looked at stays longest.</summary>
    public void Touch(int page)
    {
        _recent.Remove(page);
        _recent.AddLast(page);
    }

    public void Clear()
    {
        _pages.Clear();
        _recent.Clear();
    }
}
