using MailTui.Core.Attachments;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Programs;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Outside;

/// <summary>Gives the message at hand, or the selected part, to a command of the shell and shows what it says. UI thread.</summary>
public sealed class Piping
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private readonly LatestTask _running;
    private readonly List<string> _history = [];

    internal Piping(ShellPresenter shell, IMailbox mailbox)
    {
        (_shell, _mailbox) = (shell, mailbox);
        _running = new(shell.Tasks);
    }

    /// <summary>Asks for the command.</summary>
    public void Start()
    {
        int? part = _shell.Panel.SelectedPart?.Index;
        MessageKey? key = _shell.Context == CommandContexts.List ? _shell.List.Selected?.Key : _shell.Reader.Key;
        if (key is { } message)
            _shell.Prompt.Ask(
                (part is null ? Words.Of("message") : Words.Of($"part {part}")) + " | ",
                _history,
                command => Run(message, part, command)
            );
    }

    /// <summary>Gives it to this command.</summary>
    public void Start(string command)
    {
        MessageKey? key = _shell.Context == CommandContexts.List ? _shell.List.Selected?.Key : _shell.Reader.Key;
        if (key is { } message)
            Run(message, _shell.Panel.SelectedPart?.Index, command);
    }

    private void Run(MessageKey key, int? part, string command)
    {
        _history.Remove(command);
        _history.Add(command);
        _shell.Output.Show($"| {command}", Words.Of("running …  (q stops it)"), closed: _running.Cancel);
        _running.Run(
            $"| {command}",
            cancellation => RunAsync(key, part, command, cancellation),
            output => Show(command, output),
            failure => _shell.Output.Show($"| {command}", Failures.Sentence(failure))
        );
    }

    private async Task<CommandOutput> RunAsync(
        MessageKey key,
        int? part,
        string command,
        CancellationToken cancellation
    )
    {
        ReadOnlyMemory<byte> content = await _mailbox.ReadRawAsync(key, cancellation);
        // The writing is done on other threads: decoding takes its time.
        return await ShellPipe.RunAsync(command, (input, stop) => WriteAsync(content, part, input, stop), cancellation);
    }

    private static async Task WriteAsync(
        ReadOnlyMemory<byte> content,
        int? part,
        Stream input,
        CancellationToken cancellation
    )
    {
        if (part is null)
            await input.WriteAsync(content, cancellation);
        else if (AttachmentReader.Read(content).FirstOrDefault(found => found.Index == part) is { } attachment)
            await attachment.DecodeToAsync(input, null, cancellation);
    }

    private void Show(string command, CommandOutput output)
    {
        string status = output.ExitStatus == 0 ? "" : Words.Of($"exit status {output.ExitStatus}");
        string text = output.Text.Length == 0 ? Words.Of("(it said nothing)") : output.Text;
        _shell.Output.Show(
            $"| {command}",
            output.IsCut ? text + "\n" + Words.Of("… (more is not kept)") : text,
            status
        );
        // Without setsid it may have written on the screen.
        _shell.Terminal.Redraw();
    }
}
