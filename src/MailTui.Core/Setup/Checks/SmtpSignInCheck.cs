using MailTui.Core.Outbox;

namespace MailTui.Core.Setup.Checks;

/// <summary>The SMTP server lets us in. Nothing is sent.</summary>
internal sealed class SmtpSignInCheck : DoctorCheck
{
    private static readonly Finding Right = new(CheckStatus.Ok, "{0} lets us in.") { Holes = ["HOST:PORT"] };

    private static readonly Finding Refused = new(
        CheckStatus.Failed,
        "{0} does not let us in: {1}",
        "{2}",
        "SMTP credentials are of one region, and are not the access keys of the console. Make new ones in the SES console of the region of {0}, and set Smtp.CredentialsFile."
    )
    {
        Holes = ["HOST:PORT", "REPLY", "WHAT IT MEANS"],
    };

    private static readonly Finding Later = new(
        CheckStatus.Failed,
        "{0} cannot be used just now: {1}",
        "{2}",
        "When it stays like this, look at the outbound ports above."
    )
    {
        Holes = ["HOST:PORT", "REPLY", "WHAT IT MEANS"],
    };

    public override string Name => "smtp-auth";

    public override string Title => "SMTP sign-in";

    public override IReadOnlyList<string> Needs => ["configuration", "ports", "smtp-credentials"];

    public override TimeSpan Limit => TimeSpan.FromSeconds(60);

    public override IReadOnlyList<Finding> Findings { get; } = [Right, Refused, Later, CommonTexts.NoSmtp];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.SmtpPlace is not { } place)
            return [CommonTexts.NoSmtp.With()];
        if (context.IsSmtpClosed)
            return [CommonTexts.Unmet.With("ports")];
        try
        {
            var connection = await TestMessage.ConnectAsync(context, cancellationToken).ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
            return [Right.With($"{place}")];
        }
        catch (SubmissionException e)
        {
            return
            [
                (e.Reply.Kind is SesReplyKind.Blocked or SesReplyKind.Permanent ? Refused : Later).With(
                    $"{place}",
                    e.Reply.Said,
                    e.Reply.Problem
                ),
            ];
        }
    }
}
