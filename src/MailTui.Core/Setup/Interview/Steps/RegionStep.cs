using MailTui.Core.Setup.Checks;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The bucket's region, where it could not be found out.</summary>
internal sealed class RegionStep : SetupStep
{
    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            draft.IsDirectory || draft.ServiceUrl is not null || draft.Region is not null
                ? NotAsked(draft)
                : Ask(
                    draft,
                    new SetupQuestion(
                        SetupQuestions.Region,
                        Phrase.Of($"Region"),
                        Phrase.Of($"In which region is the bucket?"),
                        Phrase.Of($"The S3 console shows it beside the bucket's name, such as ap-northeast-2.")
                    )
                    {
                        Default = context.EnvironmentRegion ?? "",
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
        string region = answer.Trim().ToLowerInvariant();
        // AWS adds regions: any name of their form is one.
        if (region.Count(c => c == '-') < 2 || region.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            return Refuse(
                Phrase.Of($"That is no region."),
                Phrase.Of($"Regions are called like us-east-1, eu-west-1 or ap-northeast-2.")
            );
        draft = draft with { Region = region };
        if (!context.Checks)
            return Accept(draft, Plain(region));
        var seen = await context.LookAsync(draft, null, cancellationToken, new BucketCheck()).ConfigureAwait(false);
        return seen.All(Works) ? Accept(draft, Plain(region), seen) : Doubt(draft, Plain(region), seen);
    }
}
