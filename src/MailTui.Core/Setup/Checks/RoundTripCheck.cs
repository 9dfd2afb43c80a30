using System.Diagnostics;
using System.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Encryption;
using MailTui.Core.Outbox;
using MailTui.Core.Sync;

namespace MailTui.Core.Setup.Checks;

/// <summary>With <c>--round-trip</c>: a message to oneself, timed until it lies in the bucket.</summary>
internal sealed class RoundTripCheck : DoctorCheck
{
    private const int Head = 65_536;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly Finding Came = new(
        CheckStatus.Ok,
        "A message from {0} to itself lay in the mailbox after {1} s."
    )
    {
        Holes = ["ADDRESS", "SECONDS"],
    };

    private static readonly Finding Lost = new(
        CheckStatus.Failed,
        "A message from {0} to itself was accepted ({1}), and did not come within {2} s.",
        "Sending works. On the way back, MX, active rule set, rule, prefix or bucket policy is wrong, or it takes longer.",
        "Look at the receiving checks above; aws ses describe-active-receipt-rule-set shows whether a rule takes {0}."
    )
    {
        Holes = ["ADDRESS", "SES ID", "SECONDS"],
    };

    private static readonly Finding NotAsked = new(
        CheckStatus.Skipped,
        "Nothing was sent to yourself. mailtui doctor --round-trip does, and waits until it lies in the bucket."
    );

    public override string Name => "round-trip";

    public override string Title => "A message to yourself";

    public override IReadOnlyList<string> Needs => ["configuration", "bucket", "smtp-auth"];

    public override TimeSpan Limit => TimeSpan.FromMinutes(10);

    public override IReadOnlyList<Finding> Findings { get; } =
    [Came, Lost, NotAsked, SendCheck.NoSender, SendCheck.Refused, CommonTexts.NoSmtp, CommonTexts.Unreachable];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (!context.Options.RoundTrip)
            return [NotAsked.With()];
        if (context.Smtp is null)
            return [CommonTexts.NoSmtp.With()];
        if (TestMessage.Sender(context) is not { } self)
            return [SendCheck.NoSender.With()];
        using IBlobStore store = context.IsBucket
            ? new DecryptingBlobStore(new S3BlobStore(context.StoreOptions), context.OpenDecryption())
            : new DirectoryBlobStore(context.Mailbox.Directory ?? "", context.Options.Time);
        try
        {
            return [await RunAsync(context, store, self, cancellationToken).ConfigureAwait(false)];
        }
        catch (SubmissionException e)
        {
            return [SendCheck.Refused.With(self, self, e.Reply.Said, e.Reply.Problem)];
        }
        catch (StoreException e)
        {
            return [CommonTexts.Unreachable.With(e.Sentence)];
        }
    }

    private static async Task<CheckResult> RunAsync(
        DoctorContext context,
        IBlobStore store,
        string self,
        CancellationToken cancellationToken
    )
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in store.ListAsync("", cancellationToken).ConfigureAwait(false))
            known.UnionWith(page.Select(info => info.Key));
        string token = Guid.NewGuid().ToString("N");
        long start = Stopwatch.GetTimestamp();
        var reply = await TestMessage.SendAsync(context, self, self, token, cancellationToken).ConfigureAwait(false);
        if (reply.Kind != SesReplyKind.Accepted)
            return SendCheck.Refused.With(self, self, reply.Said, reply.Problem);
        while (Stopwatch.GetElapsedTime(start) < context.Options.RoundTripPatience)
        {
            if (await HasComeAsync(store, known, token, cancellationToken).ConfigureAwait(false))
                return Came.With(self, Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1));
            await Task.Delay(Pause, context.Options.Time, cancellationToken).ConfigureAwait(false);
        }
        return Lost.With(self, reply.SesId ?? reply.Said, (int)context.Options.RoundTripPatience.TotalSeconds);
    }

    private static async Task<bool> HasComeAsync(
        IBlobStore store,
        HashSet<string> known,
        string token,
        CancellationToken cancellationToken
    )
    {
        byte[] mark = Encoding.ASCII.GetBytes(token);
        await foreach (var page in store.ListAsync("", cancellationToken).ConfigureAwait(false))
        {
            foreach (var info in page)
            {
                if (info.Key.StartsWith(MailKeys.StatePrefix, StringComparison.Ordinal) || !known.Add(info.Key))
                    continue;
                var blob = await store.GetAsync(info.Key, Head, cancellationToken).ConfigureAwait(false);
                // SES replaces Message-ID and Date, but not the subject.
                if (blob.Content.Span.IndexOf(mark) >= 0)
                    return true;
            }
        }
        return false;
    }
}
