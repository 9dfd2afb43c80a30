using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Outside;

/// <summary>Leaves the list that the message at hand came from, after a question that names the host. UI thread.</summary>
public sealed class Unsubscribing
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private readonly OutsideServices _services;

    internal Unsubscribing(ShellPresenter shell, IMailbox mailbox, OutsideServices services) =>
        (_shell, _mailbox, _services) = (shell, mailbox, services);

    /// <summary>In the list it is not known before the message is read.</summary>
    public string? WhyNot =>
        _shell.Context == CommandContexts.List ? _shell.Messages.WhyNoMessage
        : _shell.Reader.WhyNoDocument is { } reason ? reason
        : _shell.Reader.Document?.Head.Unsubscribe is null ? NoWay
        : null;

    private static string NoWay => Words.Of("This message does not say how to unsubscribe.");

    public void Start()
    {
        if (_shell.Context == CommandContexts.Reader)
            Ask(_shell.Reader.Document?.Head.Unsubscribe);
        else if (_shell.List.Selected is { } selected)
            _shell.Tasks.Run("", (_, cancellation) => FindAsync(selected.Key, cancellation));
    }

    private async Task FindAsync(MessageKey key, CancellationToken cancellation)
    {
        MessageDocument document = await _mailbox.OpenAsync(key, ReadOptions.Default, cancellation);
        // A question about a message that is no longer at hand would be answered for another one.
        if (_shell.Context == CommandContexts.List && _shell.List.Selected?.Key == key)
            Ask(document.Head.Unsubscribe);
    }

    private void Ask(ListUnsubscribe? way)
    {
        if (way is null)
            _shell.Say(NoWay);
        else if (way.OneClick is { } address)
            _shell.Question.Ask(
                Words.Of("Unsubscribe by one POST to") + " https://",
                Host(address),
                Words.Of("?"),
                Words.Of("unsubscribe"),
                () => Post(address)
            );
        else if (way.Mail is { } mail && (way.PrefersMail || way.Page is null))
            // A draft: nothing is sent before the reader sends it.
            _shell.Writing.Begin(mail.Address, mail.Subject, mail.Body.TrimEnd('\n'));
        else if (way.Page is { } page)
            OpenPage(page, way.WhyNotOneClick);
    }

    private void Post(Uri address) =>
        _shell.Tasks.Run(
            Words.Of("unsubscribing"),
            async (_, cancellation) =>
            {
                await _services.Unsubscriber.UnsubscribeAsync(address, cancellation);
                _shell.Say(Words.Of($"Unsubscribed: {address.IdnHost} accepted the request."));
            }
        );

    /// <summary>Never fetched by us: a page may be anything.</summary>
    private void OpenPage(Uri page, string? whyNotOneClick)
    {
        if (_services.Desktop.WhyNone is null)
        {
            _shell.Question.Ask(
                Words.Of("Open") + $" {page.Scheme}://",
                Host(page),
                Words.Of(" in your browser to unsubscribe?"),
                Words.Of("open"),
                () => _shell.Outside.Opening.Open(page.AbsoluteUri)
            );
            return;
        }

        string what = whyNotOneClick is null
            ? Words.Of("The page to unsubscribe")
            : $"{Words.Of(whyNotOneClick)} {Words.Of("Its page")}";
        _shell.Terminal.Copy(page.AbsoluteUri, what);
    }

    private static string Host(Uri address) =>
        address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
}
