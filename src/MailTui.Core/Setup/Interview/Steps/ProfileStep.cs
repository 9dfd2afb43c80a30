using MailTui.Core.Blobs;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>Whose credentials, where the AWS files hold several.</summary>
internal sealed class ProfileStep : SetupStep
{
    private const string Usual = "default";

    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (draft.IsDirectory)
            return Task.FromResult(NotAsked(draft));
        var names = AwsProfiles.Find(context.Options.Variable);
        // Keys in the environment go before every profile.
        if (names.Count < 2 || context.Options.Variable("AWS_ACCESS_KEY_ID") is { Length: > 0 })
            return Task.FromResult(NotAsked(draft));
        string wanted = Chosen(context);
        return Task.FromResult(
            Ask(
                draft,
                new SetupQuestion(
                    SetupQuestions.Profile,
                    Phrase.Of($"AWS profile"),
                    Phrase.Of($"Which AWS profile?"),
                    Phrase.Of($"The credentials of this profile read the bucket.")
                )
                {
                    Kind = SetupQuestionKind.Choice,
                    Default = names.Contains(wanted) ? wanted : names[0],
                    Choices = [.. names.Select(name => new SetupChoice(name, Plain("")))],
                }
            )
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
                    // What the SDK takes by itself need not stand in the configuration.
                    Profile = answer == Usual && Chosen(context) == Usual ? null : answer,
                },
                Plain(answer)
            )
        );

    private static string Chosen(SetupContext context) =>
        context.Options.Variable("AWS_PROFILE") is { Length: > 0 } name ? name : Usual;
}
