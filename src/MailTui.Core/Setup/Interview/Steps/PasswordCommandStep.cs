using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The program that prints the SMTP password.</summary>
internal sealed class PasswordCommandStep : SetupStep
{
    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            draft.Sending != SetupAnswers.Command ? NotAsked(draft)
            : context.Options.PasswordCommand is { Count: > 0 } told ? NotAsked(draft with { PasswordCommand = told })
            : Ask(
                draft,
                new SetupQuestion(
                    SetupQuestions.PasswordCommand,
                    Phrase.Of($"Password program"),
                    Phrase.Of($"Which program prints the password?"),
                    Phrase.Of(
                        $"With its arguments, such as: pass show ses. No shell reads them; quotation marks keep blanks together."
                    )
                )
            )
        );

    public override Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        string[] command = [.. Split(answer)];
        return Task.FromResult(
            command.Length == 0
                ? Refuse(Phrase.Of($"A program is needed."))
                : Accept(draft with { PasswordCommand = command }, Plain(string.Join(' ', command)))
        );
    }

    private static IEnumerable<string> Split(string line)
    {
        var word = new System.Text.StringBuilder();
        bool isQuoted = false;
        bool isWord = false;
        foreach (char c in line)
        {
            if (c == '"')
                (isQuoted, isWord) = (!isQuoted, true);
            else if (c == ' ' && !isQuoted)
            {
                if (isWord)
                    yield return word.ToString();
                word.Clear();
                isWord = false;
            }
            else
            {
                word.Append(c);
                isWord = true;
            }
        }

        if (isWord)
            yield return word.ToString();
    }
}
