using MailTui.Core.Attachments;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Outside;

/// <summary>Shows an image of the open message in words. UI thread.</summary>
public sealed class ImageViewing
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private readonly LatestTask _latest;

    internal ImageViewing(ShellPresenter shell, IMailbox mailbox)
    {
        (_shell, _mailbox) = (shell, mailbox);
        _latest = new(shell.Tasks);
    }

    public void Show(int part)
    {
        if (_shell.Reader.Key is { } key)
            _latest.Run("", cancellation => ReadAsync(key, part, cancellation), image => Show(part, image));
    }

    private async Task<ImageDescription?> ReadAsync(MessageKey key, int part, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> content = await _mailbox.ReadRawAsync(key, cancellation);
        return await Task.Run(() => ImageDescriptionReader.Read(content, part), cancellation);
    }

    private void Show(int part, ImageDescription? image)
    {
        if (image is not null)
            _shell.Output.Show(Words.Of($"Image, part {part}"), Describe(image));
    }

    private static string Describe(ImageDescription image)
    {
        string size = image.Header is { Width: > 0, Height: > 0 } header
            ? Words.Of($"{header.Width:N0} × {header.Height:N0} pixels")
            : Words.Of("not told by the file");
        // A PNG that calls itself a JPEG is common, and harmless; a program that calls itself an image is neither.
        string format = image.Header?.Format ?? Words.Of("no image format that is known here");
        return string.Join(
            '\n',
            new (string Label, string Value)[]
            {
                (Words.Of("Name"), image.Name.Length > 0 ? image.Name : Words.Of("(no name)")),
                (Words.Of("Type"), Words.Of($"{image.Type}; the file is {format}")),
                (Words.Of("Size"), size),
                (Words.Of("Bytes"), ByteSize.Format(image.Size)),
                (
                    Words.Of("Shows"),
                    image.Alt.Length > 0
                        ? Words.Of($"“{image.Alt}”, says the message")
                        : Words.Of("the message does not say")
                ),
            }.Select(field => Cells.Fit(field.Label, 8) + field.Value)
        );
    }
}
