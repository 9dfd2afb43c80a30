using MailTui.Core.Setup.Checks;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>Whether the server lets us in; asked about only when it does not. Nothing is sent.</summary>
internal sealed class SmtpSignInStep : SetupStep
{
    public override async Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (!draft.Sends || draft.IsHostClosed || !context.Checks)
            return NotAsked(draft);
        var seen = await LookAsync(draft, context, cancellationToken).ConfigureAwait(false);
        if (seen.All(Works))
            return Known(draft, new SetupAnswer(SetupQuestions.SmtpSignIn, Label, Phrase.Of($"works"), seen));
        return Ask(
            draft,
            new SetupQuestion(
                SetupQuestions.SmtpSignIn,
                Label,
                Phrase.Of($"Signing in to the SMTP server failed. What now?"),
                Phrase.Of(
                    $"Go back to correct what was answered; try again; or leave it as it is, and mail waits in the outbox."
                )
            )
            {
                Kind = SetupQuestionKind.Choice,
                Default = SetupAnswers.Again,
                Choices =
                [
                    new(SetupAnswers.Again, Phrase.Of($"Try again")),
                    new(SetupAnswers.Continue, Phrase.Of($"Leave it as it is")),
                ],
                Found = seen,
            }
        );
    }

    public override async Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (answer == SetupAnswers.Continue)
            return Accept(draft, Phrase.Of($"does not work yet"));
        var seen = await LookAsync(draft, context, cancellationToken).ConfigureAwait(false);
        return seen.All(Works) ? Accept(draft, Phrase.Of($"works"), seen) : Refuse(seen);
    }

    private static Phrase Label => Phrase.Of($"SMTP sign-in");

    private static Task<IReadOnlyList<CheckResult>> LookAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) => context.LookAsync(draft, null, cancellationToken, new SmtpSignInCheck());
}
