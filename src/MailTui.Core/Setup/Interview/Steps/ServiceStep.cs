using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>Another S3 service than Amazon's: asked where the environment names one, as it does for the AWS SDK.</summary>
internal sealed class ServiceStep : SetupStep
{
    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (draft.IsDirectory)
            return Task.FromResult(NotAsked(draft));
        if (context.Options.ServiceUrl is { } told)
            return Task.FromResult(NotAsked(draft with { ServiceUrl = told }));
        string? url = new[]
        {
            context.Options.Variable("AWS_ENDPOINT_URL_S3"),
            context.Options.Variable("AWS_ENDPOINT_URL"),
        }.FirstOrDefault(value => IsHttp(value ?? ""));
        return Task.FromResult(
            url is null
                ? NotAsked(draft)
                : Ask(
                    draft,
                    new SetupQuestion(
                        SetupQuestions.Service,
                        Phrase.Of($"S3 service"),
                        Phrase.Of($"Which S3 service?"),
                        Phrase.Of(
                            $"The environment of this program names another one than Amazon's (AWS_ENDPOINT_URL)."
                        )
                    )
                    {
                        Default = url,
                        Choices =
                        [
                            new(url, Phrase.Of($"The one that the environment names")),
                            new(SetupAnswers.Amazon, Phrase.Of($"Amazon's")),
                        ],
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
            answer == SetupAnswers.Amazon ? Accept(draft with { ServiceUrl = null }, Phrase.Of($"Amazon's"))
            : IsHttp(answer) ? Accept(draft with { ServiceUrl = answer }, Plain(answer))
            : Refuse(Phrase.Of($"That is no address of a service: it must begin with http:// or https://."))
        );

    private static bool IsHttp(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
