using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>Whether anything is written to the bucket.</summary>
internal sealed class StateStep : SetupStep
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
                    SetupQuestions.State,
                    Phrase.Of($"Sent mail"),
                    Phrase.Of($"Where is mail kept that you send?"),
                    Phrase.Of(
                        $"In the bucket every machine sees it; that needs permission to write below .mailtui/. Flags and folders stay on this machine."
                    )
                )
                {
                    Kind = SetupQuestionKind.Choice,
                    Default = SetupAnswers.Shared,
                    Choices =
                    [
                        new(SetupAnswers.Shared, Phrase.Of($"On this machine and in the bucket")),
                        new(SetupAnswers.Local, Phrase.Of($"On this machine alone")),
                        new(
                            SetupAnswers.ReadOnly,
                            Phrase.Of($"On this machine alone, and nothing is ever written to the bucket")
                        ),
                    ],
                }
            )
        );

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
                    SharedState = answer == SetupAnswers.Shared,
                    ReadOnly = answer == SetupAnswers.ReadOnly,
                },
                answer switch
                {
                    SetupAnswers.Local => Phrase.Of($"on this machine alone"),
                    SetupAnswers.ReadOnly => Phrase.Of($"read only"),
                    _ => Phrase.Of($"in the bucket, too"),
                }
            )
        );
}
