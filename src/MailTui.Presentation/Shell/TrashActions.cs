using MailTui.Core.Mailboxes;
using MailTui.Core.Sync;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>Deletes what lies in the trash: once that was asked for. UI thread.</summary>
public sealed class TrashActions
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private bool _running;

    internal TrashActions(ShellPresenter shell, IMailbox mailbox) => (_shell, _mailbox) = (shell, mailbox);

    public string? WhyNot =>
        _mailbox.Info.IsReadOnly
            ? Words.Of("This mailbox is read-only (ReadOnly in the configuration): nothing is deleted from its bucket.")
        : _running ? Words.Of("The trash is being emptied already.")
        : null;

    /// <summary>Asks once, with the number.</summary>
    public void AskToEmpty() =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                int count = await _mailbox.CountTrashAsync(before: null, cancellation);
                if (count == 0)
                {
                    _shell.Say(Words.Of("There is nothing in the trash."));
                    return;
                }

                _shell.Question.Ask(
                    Words.Of($"Delete {StateWords.Messages(count)} for good from") + " ",
                    _mailbox.Info.Location,
                    Words.Of("? There is no undo."),
                    Words.Of("delete"),
                    Empty
                );
                _shell.Say(null);
            }
        );

    private void Empty()
    {
        _running = true;
        _shell.Tasks.Run(
            Words.Of("emptying the trash"),
            async (task, cancellation) =>
            {
                try
                {
                    var progress = new Progress<PurgeProgress>(p => task.Report($"{p.Done:N0}/{p.Total:N0}"));
                    Tell(await _mailbox.EmptyTrashAsync(before: null, progress, cancellation));
                }
                finally
                {
                    _running = false;
                }
            }
        );
    }

    private void Tell(PurgeResult result)
    {
        if (result.Failures is [var first, ..])
        {
            _shell.Output.Show(
                Words.Of($"{result.Deleted:N0} deleted, {result.Failures.Count:N0} are still there"),
                string.Join(
                    '\n',
                    result
                        .Failures.Select(failure => $"{failure.Key.Value}  {failure.Reason}")
                        .Prepend("")
                        .Prepend(first.Reason)
                )
            );
        }
        else if (result.Versions > 0)
        {
            _shell.Output.Show(
                Words.Of($"{result.Deleted:N0} deleted; the bucket keeps them as older versions"),
                Words.Of(
                    "The bucket has versioning on, so each object is hidden behind a delete marker and can be brought back: remove its marker (S3 console: Show versions, or: aws s3api list-object-versions, then aws s3api delete-object --version-id of the marker). A lifecycle rule of the bucket removes old versions for good."
                )
            );
        }
        else
            _shell.Say(Words.Of($"{StateWords.Messages(result.Deleted)} deleted for good."));
    }
}
