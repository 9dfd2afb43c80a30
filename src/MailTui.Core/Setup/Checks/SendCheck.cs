using MailTui.Core.Outbox;

namespace MailTui.Core.Setup.Checks;

/// <summary>With <c>--send</c>: a message to SES's mailbox simulator, which accepts it also in the sandbox.</summary>
internal sealed class SendCheck : DoctorCheck
{
    private const string Simulator = "success@simulator.amazonses.com";

    internal static readonly Finding NoSender = new(
        CheckStatus.Failed,
        "The mailbox has no Addresses to send from.",
        "SES wants a verified sender.",
        "List your own addresses in the configuration; the first one sends."
    );

    internal static readonly Finding Refused = new(
        CheckStatus.Failed,
        "The message from {0} to {1} was not accepted: {2}",
        "{3}",
        "In the sandbox SES sends from and to verified addresses only, 200 messages a day and one a second; the SES console (Account dashboard, Request production access) leads out of it."
    )
    {
        Holes = ["SENDER", "RECIPIENT", "REPLY", "WHAT IT MEANS"],
    };

    private static readonly Finding Sent = new(CheckStatus.Ok, "The message to {0} was accepted ({1}).")
    {
        Holes = ["RECIPIENT", "SES ID"],
    };

    private static readonly Finding NotAsked = new(
        CheckStatus.Skipped,
        "Nothing was sent. mailtui doctor --send sends a message to SES's mailbox simulator."
    );

    public override string Name => "send";

    public override string Title => "Sending to the simulator";

    public override IReadOnlyList<string> Needs => ["configuration", "smtp-auth"];

    public override TimeSpan Limit => TimeSpan.FromMinutes(3);

    public override IReadOnlyList<Finding> Findings { get; } = [Sent, NotAsked, NoSender, Refused, CommonTexts.NoSmtp];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (!context.Options.Send)
            return [NotAsked.With()];
        if (context.Smtp is null)
            return [CommonTexts.NoSmtp.With()];
        if (TestMessage.Sender(context) is not { } sender)
            return [NoSender.With()];
        try
        {
            var reply = await TestMessage
                .SendAsync(context, sender, Simulator, Guid.NewGuid().ToString("N"), cancellationToken)
                .ConfigureAwait(false);
            return
            [
                reply.Kind == SesReplyKind.Accepted
                    ? Sent.With(Simulator, reply.SesId ?? reply.Said)
                    : Refused.With(sender, Simulator, reply.Said, reply.Problem),
            ];
        }
        catch (SubmissionException e)
        {
            return [Refused.With(sender, Simulator, e.Reply.Said, e.Reply.Problem)];
        }
    }
}
