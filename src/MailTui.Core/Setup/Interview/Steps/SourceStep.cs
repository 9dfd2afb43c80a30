using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>A bucket, or a folder on this machine.</summary>
internal sealed class SourceStep : SetupStep
{
    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            Ask(
                draft,
                new SetupQuestion(
                    SetupQuestions.Source,
                    Phrase.Of($"Mail"),
                    Phrase.Of($"Where is your mail?"),
                    Phrase.Of(
                        $"SES puts each message that it receives into an S3 bucket. MailTui reads it there, with the credentials that the AWS command line uses."
                    )
                )
                {
                    Kind = SetupQuestionKind.Choice,
                    Default = SetupAnswers.Bucket,
                    Choices =
                    [
                        new(SetupAnswers.Bucket, Phrase.Of($"In an S3 bucket")),
                        new(SetupAnswers.Directory, Phrase.Of($"In a folder of raw messages on this machine")),
                    ],
                }
            )
        );

    public override Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        bool isDirectory = answer == SetupAnswers.Directory;
        return Task.FromResult(
            Accept(
                draft with
                {
                    IsDirectory = isDirectory,
                },
                isDirectory ? Phrase.Of($"a folder") : Phrase.Of($"an S3 bucket")
            )
        );
    }
}
