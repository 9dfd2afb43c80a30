using System.Net;
using MailTui.Core.Outbox;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>How the connection is protected, where the port does not say.</summary>
internal sealed class SmtpSecurityStep : SetupStep
{
    private const string Tls = "tls";
    private const string StartTls = "starttls";
    private const string None = "none";

    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (!draft.Sends || context.Options.SmtpSecurity is not null || SmtpHostStep.SecurityOf(draft.Port) is not null)
            return Task.FromResult(NotAsked(draft));
        var choices = new List<SetupChoice>
        {
            new(Tls, Phrase.Of($"By TLS from the first byte, as at port 465")),
            new(StartTls, Phrase.Of($"By STARTTLS, as at port 587")),
        };
        bool isHere = IsLoopback(draft.Host);
        if (isHere)
            choices.Add(new(None, Phrase.Of($"Not at all: the server is on this machine")));
        return Task.FromResult(
            Ask(
                draft,
                new SetupQuestion(
                    SetupQuestions.SmtpSecurity,
                    Phrase.Of($"Protection"),
                    Phrase.Of($"How is the connection protected?"),
                    Phrase.Of($"Port {draft.Port} does not say it by itself.")
                )
                {
                    Kind = SetupQuestionKind.Choice,
                    Default = isHere ? None : Tls,
                    Choices = choices,
                }
            )
        );
    }

    public override async Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        draft = draft with
        {
            Security = answer switch
            {
                StartTls => SmtpSecurity.StartTls,
                None => SmtpSecurity.None,
                _ => SmtpSecurity.Tls,
            },
        };
        var shown = draft.Security switch
        {
            SmtpSecurity.None => Phrase.Of($"none"),
            SmtpSecurity.StartTls => Plain("STARTTLS"),
            _ => Plain("TLS"),
        };
        if (!context.Checks)
            return Accept(draft, shown);
        var seen = await SmtpHostStep.LookAsync(draft, context, cancellationToken).ConfigureAwait(false);
        return seen is [{ Status: CheckStatus.Ok }, ..]
            ? Accept(draft, shown, [seen[0]])
            : Doubt(draft with { IsHostClosed = true }, shown, seen);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
