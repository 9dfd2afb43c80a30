using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>Editor, files, templates: what comes into the message in the pane from elsewhere. UI thread.</summary>
public sealed class ComposeTools
{
    private readonly ShellPresenter _shell;
    private readonly Writing _writing;
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly IExternalEditor _editor;
    private readonly PathCompleter _paths;
    private readonly Templates? _templates;
    private readonly string? _templateFolder;

    internal ComposeTools(
        ShellPresenter shell,
        Writing writing,
        IMailbox mailbox,
        TimeProvider time,
        OutsideServices outside
    )
    {
        (_shell, _writing, _mailbox, _time, _editor) = (shell, writing, mailbox, time, outside.Editor);
        _templateFolder = outside.Templates;
        _templates = outside.Templates is { } folder ? new(folder) : null;
        _paths = new(shell.Tasks, () => shell.Prompt.Press("Tab"));
    }

    public string? WhyNoEditor =>
        _writing.Active is { IsBounce: true } ? Words.Of("A message that is sent on is not changed.") : _editor.WhyNone;

    public string? WhyNotAttach => _writing.Active is { IsBounce: true } ? WhyNoEditor : null;

    /// <summary>The text goes to the user's editor, and comes back from there.</summary>
    public void EditOutside()
    {
        if (_writing.Active is { } active && WhyNoEditor is null)
            _shell.Tasks.Run("", (_, cancellation) => EditOutsideAsync(active, cancellation));
    }

    public string? WhyNoTemplates =>
        _writing.Active is null ? _writing.WhyNoDraft
        : _templates is null ? Words.Of("There is no folder of templates.")
        : null;

    public void AskForTemplate() =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                var names = await Task.Run(() => _templates?.Names() ?? [], cancellation);
                if (names.Count == 0)
                    _shell.Say(Words.Of($"There are no templates in {_templateFolder}."));
                else
                    _shell.Prompt.Ask(
                        Words.Of("template"),
                        names,
                        Insert,
                        typed => [.. names.Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))]
                    );
            }
        );

    /// <summary>Puts a template into the message: its text at the caret, its subject where there is none.</summary>
    public void Insert(string template)
    {
        if (_writing.Active is not { } active || _templates is not { } templates)
            return;
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                Template read = await Task.Run(() => templates.Read(template), cancellation);
                active.Apply(Templates.Apply(read, active.Draft, FieldsOf(active)));
            }
        );
    }

    private TemplateFields FieldsOf(ComposePresenter draft) =>
        new()
        {
            Recipient = AddressList.Parse(draft.Text(ComposePart.To)).Addresses.FirstOrDefault(),
            Me = AddressList.Parse(draft.Text(ComposePart.From)).Addresses.FirstOrDefault(),
            Subject = draft.Draft.Origin?.Subject,
            Date = DateOnly.FromDateTime(_time.GetLocalNow().DateTime),
        };

    /// <summary>Asks for a file to attach.</summary>
    public void AskToAttach() => _shell.Prompt.Ask(Words.Of("attach file"), [], Attach, _paths.Complete);

    public void AskToFind() => _shell.Prompt.Ask(Words.Of("find"), [], Find);

    /// <summary>To the next place where it stands in the text.</summary>
    public void Find(string text)
    {
        if (_writing.Active is not { } active)
            return;
        active.Focus(ComposePart.Body);
        if (!active.Body.Find(text))
            _shell.Say(Words.Of($"“{text}” is not in the text."));
    }

    public void Attach(string path)
    {
        if (_writing.Active is not { } active)
            return;
        _shell.Tasks.Run(
            Words.Of("attaching"),
            async (_, cancellation) =>
            {
                await active.FlushAsync();
                string full = PathCompleter.Expand(path);
                active.Attached(await _mailbox.Drafts.AttachAsync(active.Key, full, cancellation));
                _shell.Review.Again();
            }
        );
    }

    private async Task EditOutsideAsync(ComposePresenter draft, CancellationToken cancellation)
    {
        await draft.FlushAsync();
        EditorFile file = _mailbox.Drafts.EditorFileOf(draft.Key);
        await Task.Run(() => file.Write(draft.Body.Text), cancellation);
        string? failure = _editor.Edit(file.Path);
        _shell.Terminal.Redraw();
        string? text = await Task.Run(file.Read, cancellation);
        if (text is not null && text != draft.Body.Text.TrimEnd('\n'))
            draft.ReplaceBody(text);
        if (failure is not null)
            _shell.Say(failure);
        await draft.FlushAsync();
        await Task.Run(file.Delete, cancellation);
    }
}
