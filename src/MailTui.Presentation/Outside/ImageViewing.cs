using System.Globalization;
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
            _shell.Output.Show(string.Create(CultureInfo.InvariantCulture, $"Image, part {part}"), Words(image));
    }

    private static string Words(ImageDescription image)
    {
        string size = image.Header is { Width: > 0, Height: > 0 } header
            ? string.Create(CultureInfo.InvariantCulture, $"{header.Width:N0} × {header.Height:N0} pixels")
            : "not told by the file";
        // A PNG that calls itself a JPEG is common, and harmless; a program that calls itself an image is neither.
        string format = image.Header?.Format ?? "no image format that is known here";
        return string.Join(
            '\n',
            new (string Label, string Value)[]
            {
                ("Name", image.Name.Length > 0 ? image.Name : "(no name)"),
                ("Type", $"{image.Type}; the file is {format}"),
                ("Size", size),
                ("Bytes", ByteSize.Format(image.Size)),
                ("Shows", image.Alt.Length > 0 ? $"“{image.Alt}”, says the message" : "the message does not say"),
            }.Select(field => Cells.Fit(field.Label, 8) + field.Value)
        );
    }
}
