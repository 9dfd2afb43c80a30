using MailTui.Core.Setup.Interview;
using MailTui.Core.Text;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Setup;

/// <summary>What is asked: a question of the interview, whether to write, and what comes after.</summary>
internal static class SetupEnd
{
    public static void Add(
        SetupLines lines,
        SetupPhase phase,
        SetupInterview? interview,
        string file,
        SetupWritten? written
    )
    {
        switch (phase)
        {
            case SetupPhase.Asking when interview?.Question is { } question:
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
                    written?.Backup is { } backup
                        ? Words.Of($"{file} was written; the one before is {backup}.")
                        : Words.Of($"{file} was written."),
                    Tone.Good
                );
                if (interview is { NeedsRule: true })
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
