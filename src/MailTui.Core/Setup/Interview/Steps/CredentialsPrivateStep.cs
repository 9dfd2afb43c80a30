using MailTui.Core.Outbox.Smtp;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>A file of credentials that others can read is refused later; it can be mended here.</summary>
internal sealed class CredentialsPrivateStep : SetupStep
{
    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            draft is { Sending: SetupAnswers.File, CredentialsFile: { } path } && IsOpen(path)
                ? Ask(
                    draft,
                    new SetupQuestion(
                        SetupQuestions.CredentialsPrivate,
                        Phrase.Of($"Permissions"),
                        Phrase.Of($"Others on this machine can read that file. Make it yours alone?"),
                        Phrase.Of(
                            $"chmod 600 {TerminalText.Line(path)} – MailTui uses no password that others can read."
                        )
                    )
                    {
                        Kind = SetupQuestionKind.Choice,
                        Default = SetupAnswers.Yes,
                        Choices =
                        [
                            new(SetupAnswers.Yes, Phrase.Of($"Yes")),
                            new(SetupAnswers.No, Phrase.Of($"No, I do it myself")),
                        ],
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
        if (answer != SetupAnswers.Yes || OperatingSystem.IsWindows() || draft.CredentialsFile is not { } path)
            return Task.FromResult(Accept(draft, Phrase.Of($"left as they are")));
        try
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return Task.FromResult(Accept(draft, Phrase.Of($"for you alone now")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(Refuse(Plain(e.Message)));
        }
    }

    private static bool IsOpen(string path)
    {
        try
        {
            SmtpSecretFile.RequirePrivate(path, "");
            return false;
        }
        catch (SmtpCredentialsException)
        {
            return true;
        }
    }
}
