using MailTui.Core.Index;

namespace MailTui.Core.Mailboxes.Unified;

/// <summary>The views of several mailboxes as one.</summary>
internal static class UnifiedViews
{
    public static MailboxViews Of(IReadOnlyList<(string Name, MailboxViews Views)> mailboxes) =>
        new(
            mailboxes
                .SelectMany(mailbox => mailbox.Views.Folders)
                .GroupBy(folder => folder.Key)
                .ToDictionary(folder => folder.Key, folder => MessageCounts.Sum(folder.Select(one => one.Value))),
            MessageCounts.Sum(mailboxes.Select(mailbox => mailbox.Views.Flagged)),
            Together(mailboxes.SelectMany(mailbox => mailbox.Views.Labels)),
            Together(mailboxes.SelectMany(mailbox => mailbox.Views.Addresses)),
            [
                .. mailboxes
                    .SelectMany(mailbox => mailbox.Views.Searches)
                    .GroupBy(search => search.Name, StringComparer.OrdinalIgnoreCase)
                    .OrderBy(search => search.Key, StringComparer.OrdinalIgnoreCase)
                    .Select(search =>
                        search.First() with
                        {
                            Counts = search.Any(one => one.Counts is null)
                                ? null
                                : MessageCounts.Sum(search.Select(one => one.Counts ?? new(0, 0, 0))),
                        }
                    ),
            ]
        )
        {
            Mailboxes = mailboxes,
        };

    private static IReadOnlyList<ViewCount> Together(IEnumerable<ViewCount> views) =>
        [
            .. views
                .GroupBy(view => view.Name, StringComparer.OrdinalIgnoreCase)
                .OrderBy(view => view.Key, StringComparer.OrdinalIgnoreCase)
                .Select(view => new ViewCount(view.Key, MessageCounts.Sum(view.Select(one => one.Counts)))),
        ];
}
