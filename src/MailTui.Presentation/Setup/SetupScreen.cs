using MailTui.Core.Setup.Interview;
using MailTui.Core.Text;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Setup;

/// <summary>What is asked: a question of the interview, whether to write, and what comes after.</summary>
internal static class SetupScreen
{
    /// <returns>The line that the question begins at.</returns>
    public static int Lay(SetupLines lines, SetupSituation now, SetupAnswerLine answer, bool isBusy)
    {
        lines.AddAnswers(now.Interview?.Answers ?? []);
        lines.AddSpace();
        int question = lines.Lines.Count;
        AddQuestion(lines, now);
        if (now.Reply is { } reply)
        {
            lines.AddSpace();
            lines.AddResults(reply.Results);
            if (reply.MayInsist)
                lines.AddText(Words.Of("To use it all the same, answer the same once more."), Tone.Notice);
        }

        lines.AddSpace();
        if (isBusy)
            lines.AddText(Words.Of("A moment: this is still being looked at."), Tone.Accent);
        else
            lines.AddChoices(answer, ShowsAnswers(now));
        return question;
    }

    /// <summary>What is chosen among is something by itself, such as a bucket, and not a word for it.</summary>
    private static bool ShowsAnswers(SetupSituation now) =>
        now
            is {
                Phase: SetupPhase.Asking,
                Interview.Question: { Kind: SetupQuestionKind.Text } or { Id: SetupQuestions.Profile }
            };

    private static void AddQuestion(SetupLines lines, SetupSituation now)
    {
        string file = now.File;
        switch (now.Phase)
        {
            case SetupPhase.Asking when now.Interview?.Question is { } question:
                lines.AddText(Words.Of(question.Text), Tone.Strong);
                lines.AddText(Words.Of(question.Help), Tone.Faint);
                if (question.Found.Count > 0)
                {
                    lines.AddSpace();
                    lines.AddResults(question.Found);
                }

                break;
            case SetupPhase.Reviewing:
                lines.AddText(Words.Of($"Write this to {file}?"), Tone.Strong);
                break;
            case SetupPhase.Written:
                lines.AddText(
                    now.Written?.Backup is { } backup
                        ? Words.Of($"{file} was written; the one before is {backup}.")
                        : Words.Of($"{file} was written."),
                    Tone.Good
                );
                if (now.Interview is { NeedsRule: true })
                {
                    lines.AddText(
                        Words.Of(
                            "SES has not written to the bucket yet: receipt rule, policy and DNS records are still to be made."
                        ),
                        Tone.Notice
                    );
                }

                break;
        }
    }

    public static IReadOnlyList<SetupChoice> BeforeWriting(string write) =>
        [new(write, Phrase.Of($"Write it")), new("back", Phrase.Of($"Go back"))];

    public static IReadOnlyList<SetupChoice> Choices() =>
        [
            new(CommandNames.Open, Phrase.Of($"Open the mailbox")),
            new(CommandNames.Doctor, Phrase.Of($"Open it, and look whether everything is in order")),
            new(CommandNames.Texts, Phrase.Of($"See what has to be pasted into AWS and the DNS")),
            new(CommandNames.Stay, Phrase.Of($"Stay here")),
        ];
}
