using MailTui.Core.Attachments;
using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Programs;
using MailTui.Core.Rendering;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Outside;

/// <summary>Has the desktop open links and parts. UI thread.</summary>
public sealed class Opening : IDisposable
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private readonly Desktop _desktop;
    private AttachmentFolder? _folder;

    internal Opening(ShellPresenter shell, IMailbox mailbox, Desktop desktop) =>
        (_shell, _mailbox, _desktop) = (shell, mailbox, desktop);

    public string? WhyNoLink =>
        _shell.Panel.SelectedLink is { } mail && IsMail(mail) ? null
        : _desktop.WhyNone is { } reason ? Words.Of(reason) + " " + Words.Of("Enter copies the link.")
        : _shell.Panel.SelectedLink is { } link && Address(link) is null
            ? Words.Of("Only web pages are opened; Enter copies the link.")
        : null;

    public string? WhyNoPart =>
        _desktop.WhyNone is { } reason ? Words.Of(reason) + " " + Words.Of("s saves the part.")
        : _shell.Reader.Document?.Head.Verdicts.Virus == ScanVerdict.Fail
            ? Words.Of("SES found a virus in this message.")
        : _shell.Panel.SelectedPart is { } part && OpeningRules.WhyNot(part.Name) is { } danger ? Words.Of(danger)
        : null;

    /// <summary>Asks with the real host, and with the one it pretends to be.</summary>
    public void OpenLink()
    {
        if (_shell.Panel.SelectedLink is { } mail && IsMail(mail))
        {
            _shell.Panel.Close();
            _shell.Writing.Begin(new DraftRequest(DraftKind.New) { Mailto = mail.Target });
            return;
        }

        if (_shell.Panel.SelectedLink is not { } link || Address(link) is not { } address)
            return;
        string lie = link.ClaimedHost is { } claimed ? Words.Of($", not {claimed},") : "";
        _shell.Question.Ask(
            Words.Of("Open") + " ",
            link.Host,
            lie + Words.Of(" in your browser?"),
            Words.Of("open"),
            () => Open(address)
        );
    }

    public void OpenPart()
    {
        if (_shell.Reader.Key is { } key && _shell.Panel.SelectedPart is { } part)
            _shell.Tasks.Run(Words.Of("opening"), (_, cancellation) => OpenPartAsync(key, part, cancellation));
    }

    /// <param name="address">Printable ASCII.</param>
    internal void Open(string address) =>
        _shell.Tasks.Run(Words.Of("opening"), (_, cancellation) => _desktop.OpenAsync(address, cancellation));

    /// <summary>What was opened stays until the program ends.</summary>
    public void Dispose() => _folder?.Delete();

    private async Task OpenPartAsync(MessageKey key, PartInfo part, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> content = await _mailbox.ReadRawAsync(key, cancellation);
        Attachment? attachment = AttachmentReader.Read(content).FirstOrDefault(found => found.Index == part.Index);
        // The name of the file is not always what the message calls it.
        if (attachment is null || OpeningRules.WhyNot(attachment.Name) is not null)
        {
            _shell.Say(Words.Of("This part can only be saved."));
            return;
        }

        _folder ??= AttachmentFolder.CreatePrivate();
        SavedAttachment saved = await _folder.SaveAsync(attachment, null, cancellation);
        await _desktop.OpenAsync(saved.Path, cancellation);
        _shell.Say(Words.Of($"Opened a copy of {saved.Name}; it goes when you quit."));
    }

    private static bool IsMail(DocumentLink link) =>
        link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static string? Address(DocumentLink link) =>
        LinkAddress.Of(link.Target) is { } address && !address.StartsWith("mailto:", StringComparison.Ordinal)
            ? address
            : null;
}
