using MailTui.Core.Outbox.Smtp;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>Whether to send, and whose SMTP credentials to use.</summary>
internal sealed class SendingStep : SetupStep
{
    private const string PasswordVariable = "MAILTUI_SMTP_PASSWORD";

    public override async Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        bool hasFile = context.Checks && CredentialFiles.Find(context) is not null;
        bool hasVariable = context.Options.Variable(PasswordVariable) is { Length: > 0 };
        bool hasKeys = await HasKeysAsync(draft, context, cancellationToken).ConfigureAwait(false);
        var choices = new List<SetupChoice>
        {
            new(SetupAnswers.File, Phrase.Of($"The credentials.csv that the SES console lets you download")),
            new(SetupAnswers.Password, Phrase.Of($"A user name and a password")),
            new(SetupAnswers.Command, Phrase.Of($"A program that prints the password")),
        };
        if (hasVariable)
            choices.Add(new(SetupAnswers.Environment, Phrase.Of($"MAILTUI_SMTP_PASSWORD of the environment")));
        if (hasKeys)
            choices.Add(new(SetupAnswers.Keys, Phrase.Of($"Derived from the AWS keys, which are long-lived")));
        choices.Add(new(SetupAnswers.None, Phrase.Of($"None: only receive")));
        return Ask(
            draft,
            new SetupQuestion(
                SetupQuestions.Sending,
                Phrase.Of($"Sending"),
                Phrase.Of($"With which SMTP credentials is mail sent?"),
                Phrase.Of(
                    $"SES wants credentials of their own for SMTP, which hold for one region: SES console, SMTP settings, Create SMTP credentials. They are not the access keys of the console."
                )
            )
            {
                Kind = SetupQuestionKind.Choice,
                Default =
                    draft.Addresses.Count == 0 ? SetupAnswers.None
                    : hasVariable ? SetupAnswers.Environment
                    : hasFile || !hasKeys ? SetupAnswers.File
                    : SetupAnswers.Keys,
                Choices = choices,
                MustBeSaid = !hasVariable && draft.Addresses.Count > 0,
            }
        );
    }

    public override Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            Accept(
                draft with
                {
                    Sending = answer,
                    CaFile = context.Options.CaFile,
                },
                answer switch
                {
                    SetupAnswers.File => Phrase.Of($"with a file of credentials"),
                    SetupAnswers.Password => Phrase.Of($"with a user name and a password"),
                    SetupAnswers.Command => Phrase.Of($"with a program that prints the password"),
                    SetupAnswers.Environment => Phrase.Of($"with credentials of the environment"),
                    SetupAnswers.Keys => Phrase.Of($"with what is derived from the AWS keys"),
                    _ => Phrase.Of($"no, only receiving"),
                }
            )
        );

    /// <summary>Keys of a session make no password; nor do they where another service than Amazon's is used.</summary>
    private static async Task<bool> HasKeysAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (draft.IsDirectory || draft.ServiceUrl is not null || draft.Region is not { } region)
            return false;
        try
        {
            return await AwsSecretKeys
                .DeriveAsync(context.Places(draft), region, cancellationToken)
                .ConfigureAwait(false)
                is not null;
        }
        catch (SmtpCredentialsException)
        {
            return false;
        }
    }
}
