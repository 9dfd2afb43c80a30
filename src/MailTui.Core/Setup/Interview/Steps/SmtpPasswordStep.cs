using MailTui.Core.Outbox.Smtp;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The SMTP password, which nobody sees.</summary>
internal sealed class SmtpPasswordStep : SetupStep
{
    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            draft.Sending == SetupAnswers.Password
                ? Ask(
                    draft,
                    new SetupQuestion(
                        SetupQuestions.SmtpPassword,
                        Phrase.Of($"SMTP password"),
                        Phrase.Of($"What is the SMTP password?"),
                        Phrase.Of($"It will stand in the configuration, which only you can read. It is not shown here.")
                    )
                    {
                        Kind = SetupQuestionKind.Secret,
                    }
                )
                : NotAsked(draft)
        );

    public override Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            answer.Length == 0
                ? Refuse(Phrase.Of($"A password is needed."))
                : CredentialsFileStep.Lint(
                    draft with
                    {
                        Password = answer,
                    },
                    Phrase.Of($"given, not shown"),
                    new SmtpCredentials(draft.UserName ?? "", answer)
                )
        );
}
