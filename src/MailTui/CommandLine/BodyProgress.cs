using System.Globalization;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Sync;

namespace MailTui.CommandLine;

/// <summary>The texts of large messages, of which a pass reads only the beginning.</summary>
internal static class BodyProgress
{
    /// <summary>Reads what is left of them, with progress on standard error.</summary>
    public static async Task IndexAsync(CommandContext context, IMailbox mailbox, CancellationToken cancellationToken)
    {
        if ((await mailbox.BodyCoverageAsync(cancellationToken)).IsComplete)
            return;
        using var progress = new ProgressLine(context.Environment);
        await mailbox.IndexBodiesAsync(progress, cancellationToken);
    }

    /// <summary>
    /// Of a folder on this machine, reads what is left; of a bucket, warns that a search for words may not find everything.
    /// </summary>
    public static async Task PrepareAsync(
        CommandContext context,
        IMailbox mailbox,
        MailboxQuery query,
        CancellationToken cancellationToken
    )
    {
        if (LocalPass.IsLocal(mailbox))
            await IndexAsync(context, mailbox, cancellationToken);
        else if (LooksIntoBodies(query))
            await WarnAsync(context, mailbox, cancellationToken);
    }

    private static async Task WarnAsync(CommandContext context, IMailbox mailbox, CancellationToken cancellationToken)
    {
        BodyCoverage coverage = await mailbox.BodyCoverageAsync(cancellationToken);
        if (coverage.IsComplete)
            return;
        int left = coverage.Total - coverage.Searchable;
        string whose =
            left == 1 ? "1 large message" : string.Create(CultureInfo.InvariantCulture, $"{left:N0} large messages");
        context.Error.WriteLine(
            $"mailtui: of {whose} only the beginning of the text is searched so far; mailtui sync reads the rest."
        );
    }

    private static bool LooksIntoBodies(MailboxQuery query) =>
        query switch
        {
            MailboxQuery.All all => all.Operands.Any(LooksIntoBodies),
            MailboxQuery.Any any => any.Operands.Any(LooksIntoBodies),
            MailboxQuery.Not not => LooksIntoBodies(not.Operand),
            MailboxQuery.Text text => text.Field is TextField.Anywhere or TextField.Body or TextField.FileName,
            _ => false,
        };
}
