using MailTui.Core.Index;
using MailTui.Core.Mailboxes;

namespace MailTui.CommandLine;

/// <summary>Brings the index up to date before a verb reads it, where that costs next to nothing.</summary>
internal static class LocalPass
{
    public static bool IsLocal(IMailbox mailbox) => !mailbox.Info.Location.Contains("s3://", StringComparison.Ordinal);

    /// <summary>
    /// A folder on this machine (the demo among them) is looked through each time. A bucket is not: that is <c>sync</c>'s
    /// business; but when it never was, the user is told so.
    /// </summary>
    public static async Task RunAsync(CommandContext context, IMailbox mailbox, CancellationToken cancellationToken)
    {
        if (mailbox.Info.IsDemo)
        {
            context.Error.WriteLine(
                "mailtui: this is the built-in demo mailbox; nothing in it is real mail. The README shows how to connect your bucket."
            );
        }

        if (IsLocal(mailbox))
        {
            await mailbox.SynchronizeAsync(null, cancellationToken);
            return;
        }

        var everything = new MessageListQuery(null, Core.Index.MailboxQuery.Everything);
        if ((await mailbox.CountAsync(everything, cancellationToken)).Total == 0)
            context.Error.WriteLine($"mailtui: nothing of {mailbox.Info.Location} is indexed yet; run mailtui sync.");
    }
}
