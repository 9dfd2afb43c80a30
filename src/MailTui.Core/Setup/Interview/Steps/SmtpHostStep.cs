using System.Globalization;
using MailTui.Core.Outbox;
using MailTui.Core.Setup.Checks;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The server that takes mail.</summary>
internal sealed class SmtpHostStep : SetupStep
{
    private const int UsualPort = 465;

    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (!draft.Sends)
            return Task.FromResult(NotAsked(draft));
        string? region = draft.ServiceUrl is null ? draft.Region ?? context.EnvironmentRegion : null;
        return Task.FromResult(
            Ask(
                draft,
                new SetupQuestion(
                    SetupQuestions.SmtpHost,
                    Phrase.Of($"SMTP server"),
                    Phrase.Of($"Which SMTP server?"),
                    Phrase.Of(
                        $"That of the region in which your addresses are verified: email-smtp.REGION.amazonaws.com. A port may follow after a colon; without one it is 465."
                    )
                )
                {
                    Default = region is null ? "" : $"email-smtp.{region}.amazonaws.com",
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
        if (Parse(answer.Trim()) is not var (host, port))
            return Refuse(
                Phrase.Of($"That is no server."),
                Phrase.Of($"Write a host, and a port after a colon: email-smtp.us-east-1.amazonaws.com:465")
            );
        var security = context.Options.SmtpSecurity ?? SecurityOf(port);
        draft = draft with { Host = host, Port = port, Security = security ?? SmtpSecurity.Tls, IsHostClosed = false };
        var shown = Plain($"{draft.Place}");
        if (security is null || !context.Checks)
            return Accept(draft, shown);
        var seen = await LookAsync(draft, context, cancellationToken).ConfigureAwait(false);
        return seen is [{ Status: CheckStatus.Ok }, ..]
            ? Accept(draft, shown, [seen[0]])
            : Doubt(draft with { IsHostClosed = true }, shown, seen);
    }

    /// <summary>The server first; then, of SES, the other ports that could be used instead.</summary>
    public static Task<IReadOnlyList<CheckResult>> LookAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        PortUse use = draft.Security switch
        {
            SmtpSecurity.None => PortUse.Plain,
            SmtpSecurity.StartTls => PortUse.StartTls,
            _ => PortUse.Tls,
        };
        var ports = new List<PortToProbe> { new(draft.Host, draft.Port, use, IsNeeded: true) };
        if (draft.Place.Region is not null)
        {
            ports.AddRange(
                new[] { (465, PortUse.Tls), (587, PortUse.StartTls), (2465, PortUse.Tls) }
                    .Where(other => other.Item1 != draft.Port)
                    .Select(other => new PortToProbe(draft.Host, other.Item1, other.Item2, IsNeeded: false))
            );
        }

        return context.LookAsync(draft, ports, cancellationToken, new PortsCheck());
    }

    /// <summary>Null: the port does not say.</summary>
    public static SmtpSecurity? SecurityOf(int port) =>
        port switch
        {
            465 or 2465 => SmtpSecurity.Tls,
            25 or 587 or 2587 => SmtpSecurity.StartTls,
            _ => null,
        };

    private static (string Host, int Port)? Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        bool hasPort =
            colon > 0 && text.IndexOf(':', StringComparison.Ordinal) == colon
            || text.Contains("]:", StringComparison.Ordinal);
        string host = (hasPort ? text[..colon] : text).Trim('[', ']');
        int port = UsualPort;
        if (
            hasPort
            && !(
                int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port)
                && port is > 0 and <= 65_535
            )
        )
            return null;
        return Uri.CheckHostName(host) == UriHostNameType.Unknown ? null : (host, port);
    }
}
