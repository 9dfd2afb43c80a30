using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The SMTP user name.</summary>
internal sealed class SmtpUserStep : SetupStep
{
    private const string Variable = "MAILTUI_SMTP_USERNAME";

    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            draft.Sending is SetupAnswers.Password or SetupAnswers.Command or SetupAnswers.Environment
                ? Ask(
                    draft,
                    new SetupQuestion(
                        SetupQuestions.SmtpUser,
                        Phrase.Of($"SMTP user name"),
                        Phrase.Of($"What is the SMTP user name?"),
                        Phrase.Of($"Of SES it has 20 characters and begins with AKIA.")
                    )
                    {
                        Default = context.Options.Variable(Variable) ?? "",
                    }
                )
                : NotAsked(draft)
        );

    public override Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        string user = answer.Trim();
        return Task.FromResult(
            user.Length == 0
                ? Refuse(Phrase.Of($"A user name is needed."))
                : Accept(draft with { UserName = user }, Plain(user))
        );
    }
}
