using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>Makes drafts and reads them, and keeps what is typed until they are there. UI thread.</summary>
internal sealed class DraftOpener(ShellPresenter shell, Writing writing, IMailbox mailbox)
{
    private readonly Queue<Action> _held = new();

    /// <summary>
    /// A draft is being made or read. What is typed meanwhile is meant for it: as a command it could send mail to the trash.
    /// </summary>
    public bool IsOpening { get; private set; }

    /// <summary>Done when the draft is there; never when it does not come.</summary>
    public void Hold(Action typed) => _held.Enqueue(typed);

    public void Begin(DraftRequest request) =>
        Run(async cancellation =>
        {
            Draft draft = await mailbox.Drafts.BeginAsync(
                request with
                {
                    Words = Language.IsKorean ? ReplyWords.Korean : ReplyWords.English,
                },
                cancellation
            );
            writing.Show(draft, isNew: true);
        });

    /// <summary>Goes on with a draft, where its writer stopped.</summary>
    /// <param name="takeOver">Also when another program has it open.</param>
    public void Resume(MessageKey key, bool takeOver = false)
    {
        if (writing.Find(key) is { } open && !takeOver)
            writing.Activate(open);
        else
            Run(cancellation => ResumeAsync(key, takeOver, cancellation));
    }

    /// <summary>What was typed becomes a draft of its own. Its attachments stay with the one it was typed for.</summary>
    public void BeginWith(Draft typed) =>
        Run(async cancellation =>
        {
            Draft another = await mailbox.Drafts.BeginAsync(new DraftRequest(DraftKind.New), cancellation);
            ComposePresenter shown = writing.Show(
                typed with
                {
                    Key = another.Key,
                    Created = another.Created,
                    Attachments = [],
                    Problem = null,
                },
                isNew: false
            );
            shown.Touch();
        });

    private void Run(Func<CancellationToken, Task> open)
    {
        IsOpening = true;
        shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                bool isThere = false;
                try
                {
                    await open(cancellation);
                    isThere = writing.HasKeys;
                }
                finally
                {
                    IsOpening = false;
                    // What opens another draft has the rest wait for that one.
                    while (!IsOpening && _held.TryDequeue(out Action? typed))
                    {
                        if (isThere)
                            typed();
                    }
                }
            }
        );
    }

    private async Task ResumeAsync(MessageKey key, bool takeOver, CancellationToken cancellation)
    {
        DraftOpening opening = await mailbox.Drafts.OpenAsync(key, takeOver, cancellation);
        if (!opening.IsOpen)
        {
            shell.Question.Ask(
                Words.Of("Another MailTui is writing this draft. Take it over?"),
                Words.Of("take over"),
                () => Resume(key, takeOver: true)
            );
            return;
        }

        if (writing.Find(key) is { } stale)
        {
            stale.Retake();
            writing.Activate(stale);
            return;
        }

        EditorFile file = mailbox.Drafts.EditorFileOf(key);
        string? left = await Task.Run(file.Read, cancellation);
        ComposePresenter shown = writing.Show(opening.Draft, isNew: false);
        if (left is null || left == opening.Draft.Body.TrimEnd('\n'))
            return;
        shown.ReplaceBody(left);
        shell.Say(Words.Of("The text is what the editor left when the program ended; undo brings back the other."));
        await shown.FlushAsync();
        await Task.Run(file.Delete, cancellation);
    }
}
