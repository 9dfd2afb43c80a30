using System.Globalization;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Sync;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>The first line: which mailbox and folder, how much of it is unread, and how fresh it is.</summary>
internal static class TitleText
{
    public static ScreenLine Of(MailboxInfo info, MessageListPresenter list, SyncPresenter sync, int marked, int width)
    {
        ScreenLine left = ScreenLine
            .Of(" " + info.Name, Tone.Strong)
            .Append(" › ", Tone.Faint)
            .Append(FolderTitle.Of(list.Query.Folder), Tone.Strong);
        if (list.Query.Filter != MailboxQuery.Everything)
            left = left.Append(" › ", Tone.Faint).Append(list.Query.Filter.ToString(), Tone.Accent);
        ScreenLine fresh = Freshness(sync);
        ScreenLine right = new([
            new(marked > 0 ? Words.Of($"{marked:N0} marked") + "   " : "", Tone.Accent),
            new(Counts(list.Counts), Tone.Normal),
            .. fresh.Spans,
        ]);
        return ScreenLine.Spread(left, left.Width + right.Width < width ? right : fresh, width);
    }

    private static string Counts(MessageCounts? counts) =>
        counts is not { } known ? ""
        : known.Unread > 0 ? Words.Of($"{known.Unread:N0} unread of {known.Total:N0}") + "   "
        : (known.Total == 1 ? Words.Of("1 message") : Words.Of($"{known.Total:N0} messages")) + "   ";

    private static ScreenLine Freshness(SyncPresenter sync)
    {
        string since = sync.LastSuccess is { } last
            ? "↻ " + last.ToString("HH:mm", CultureInfo.InvariantCulture) + " "
            : "↻ ";
        return sync.IsRunning ? ScreenLine.Of(since, Tone.Faint).Append("… ", Tone.Accent)
            : sync.Problem is not null ? ScreenLine.Of(since, Tone.Faint).Append("✗ ", Tone.Bad)
            : ScreenLine.Of(since, Tone.Faint).Append("✓ ", Tone.Good);
    }
}
