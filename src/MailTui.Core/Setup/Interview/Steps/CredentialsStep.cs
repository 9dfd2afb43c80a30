using MailTui.Core.Setup.Checks;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The AWS credentials: asked about only when there are none that work.</summary>
internal sealed class CredentialsStep : SetupStep
{
    public override async Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (draft.IsDirectory || !context.Checks)
            return NotAsked(draft);
        var seen = await LookAsync(draft, context, cancellationToken).ConfigureAwait(false);
        if (seen.Count == 0)
            return NotAsked(draft);
        if (seen.All(result => result.Status is CheckStatus.Ok or CheckStatus.Warning))
            return Known(WithAccount(draft, seen), Found(seen));
        return Ask(
            draft,
            new SetupQuestion(
                SetupQuestions.Credentials,
                Phrase.Of($"AWS credentials"),
                Phrase.Of($"There are no AWS credentials that work. What now?"),
                Phrase.Of(
                    $"Mend that in another terminal and try again; or go on, and nothing can be looked up in the bucket."
                )
            )
            {
                Kind = SetupQuestionKind.Choice,
                Default = SetupAnswers.Again,
                Choices =
                [
                    new(SetupAnswers.Again, Phrase.Of($"Try again")),
                    new(SetupAnswers.Continue, Phrase.Of($"Go on without them")),
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
            return Accept(draft, Phrase.Of($"none that work"));
        var seen = await LookAsync(draft, context, cancellationToken).ConfigureAwait(false);
        return seen.All(result => result.Status is CheckStatus.Ok or CheckStatus.Warning)
            ? Accept(WithAccount(draft, seen), Found(seen).Shown, seen)
            : Refuse(seen);
    }

    private static Task<IReadOnlyList<CheckResult>> LookAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) => context.LookAsync(draft with { Bucket = "-" }, null, cancellationToken, new CredentialsCheck());

    private static SetupAnswer Found(IReadOnlyList<CheckResult> seen) =>
        new(
            SetupQuestions.Credentials,
            Phrase.Of($"AWS credentials"),
            seen[0].Status == CheckStatus.Ok ? Phrase.Of($"found") : Phrase.Of($"found, but not looked at"),
            seen
        );

    /// <summary>The second hole of what the check says: the account.</summary>
    private static SetupDraft WithAccount(SetupDraft draft, IReadOnlyList<CheckResult> seen) =>
        seen[0] is { Status: CheckStatus.Ok, Seen.Arguments: [_, string account] }
            ? draft with
            {
                Account = account,
            }
            : draft;
}
