using MailTui.Core.Outbox.Smtp;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The file of SMTP credentials.</summary>
internal sealed class CredentialsFileStep : SetupStep
{
    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            draft.Sending != SetupAnswers.File
                ? NotAsked(draft)
                : Ask(
                    draft,
                    new SetupQuestion(
                        SetupQuestions.CredentialsFile,
                        Phrase.Of($"Credentials file"),
                        Phrase.Of($"Where is the file of SMTP credentials?"),
                        Phrase.Of(
                            $"The configuration names the file, and the password stays there: leave the file where it is from now on."
                        )
                    )
                    {
                        Default = (context.Checks ? CredentialFiles.Find(context) : null) ?? "",
                    }
                )
        );

    public override async Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.FullPath(answer) is not { } path)
            return Refuse(Phrase.Of($"That is no path of a file."));
        draft = draft with { CredentialsFile = path };
        try
        {
            string text = await SmtpSecretFile
                .ReadAsync(path, "Smtp.CredentialsFile", cancellationToken)
                .ConfigureAwait(false);
            return Lint(draft, Plain(path), SmtpCredentialsCsv.Read(text, path));
        }
        catch (SmtpCredentialsException e)
        {
            return Refuse(e.Problem);
        }
    }

    public static SetupStepReply Lint(SetupDraft draft, Phrase shown, SmtpCredentials credentials)
    {
        var warnings = SmtpCredentialLint.Warnings(credentials, draft.Place);
        return warnings.Count == 0
            ? Accept(draft, shown)
            : Doubt(draft, shown, [.. warnings.Select(warning => new CheckResult(CheckStatus.Warning, warning))]);
    }
}
