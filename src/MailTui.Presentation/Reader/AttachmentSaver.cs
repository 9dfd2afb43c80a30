using MailTui.Core.Attachments;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>Saves parts of a message to the reader's folder for downloads, in the background. UI thread.</summary>
/// <param name="mailbox">Where the message is.</param>
/// <param name="tasks">Where the work shows.</param>
/// <param name="folder">Where to; created when its parent exists.</param>
/// <param name="say">Told what was saved.</param>
internal sealed class AttachmentSaver(IMailbox mailbox, BackgroundTasks tasks, string folder, Action<string> say)
{
    /// <param name="key">The message.</param>
    /// <param name="part">Its number; null: all attachments.</param>
    public void Save(MessageKey key, int? part) =>
        tasks.Run(Words.Of("saving"), (task, cancellation) => SaveAsync(key, part, task, cancellation));

    private async Task SaveAsync(MessageKey key, int? part, BackgroundTask task, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> content = await mailbox.ReadRawAsync(key, cancellation);
        Attachment[] chosen =
        [
            .. AttachmentReader.Read(content).Where(found => part is null ? found.IsAttached : found.Index == part),
        ];
        if (chosen.Length == 0)
        {
            say(Words.Of("This message has no attachments."));
            return;
        }

        var saved = new List<SavedAttachment>();
        var target = AttachmentFolder.Open(folder);
        foreach (Attachment attachment in chosen)
        {
            string what =
                chosen.Length == 1 ? attachment.Name : $"{saved.Count + 1} of {chosen.Length}: {attachment.Name}";
            task.Report(what);
            var progress = new Progress<long>(bytes => task.Report($"{what} {ByteSize.Format(bytes)}"));
            saved.Add(await target.SaveAsync(attachment, progress, cancellation));
        }

        say(
            saved is [var one]
                ? Words.Of($"Saved {one.Path} ({ByteSize.Format(one.Size)}).")
                : Words.Of(
                    $"Saved {saved.Count} attachments to {folder} ({ByteSize.Format(saved.Sum(each => each.Size))})."
                )
        );
    }
}
