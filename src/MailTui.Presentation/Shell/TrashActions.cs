using MailTui.Core.Mailboxes;
using MailTui.Core.Sync;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>Deletes what lies in the trash: asked for, or after the time that the configuration says. UI thread.</summary>
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
                    () => Empty(before: null, quietly: false)
                );
                _shell.Say(null);
            }
        );

    /// <summary>What has lain there for longer than the configuration wants goes, without a question.</summary>
    public void EmptyByAge()
    {
        if (_mailbox.Info.TrashAge is { } age && WhyNot is null)
            Empty(_shell.Now - age, quietly: true);
    }

    private void Empty(DateTimeOffset? before, bool quietly)
    {
        _running = true;
        _shell.Tasks.Run(
            quietly ? "" : Words.Of("emptying the trash"),
            async (task, cancellation) =>
            {
                try
                {
                    var progress = new Progress<PurgeProgress>(p => task.Report($"{p.Done:N0}/{p.Total:N0}"));
                    Tell(await _mailbox.EmptyTrashAsync(before, quietly ? null : progress, cancellation), quietly);
                }
                catch (Exception failure) when (quietly && Failures.IsExpected(failure))
                {
                    // The next pass tries again, and says itself what is wrong with the bucket.
                }
                finally
                {
                    _running = false;
                }
            }
        );
    }

    private void Tell(PurgeResult result, bool quietly)
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
        else if (!quietly)
            _shell.Say(Words.Of($"{StateWords.Messages(result.Deleted)} deleted for good."));
    }
}
