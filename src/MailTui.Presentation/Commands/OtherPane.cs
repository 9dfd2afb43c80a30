using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class OtherPane : ICommand
{
    public string Name => "other-pane";

    public string Title => "other pane";

    public string Description => "Between list and message";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("F6", CommandContexts.Mail), new("S-Tab", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) =>
        shell.Layout.List.IsEmpty || shell.Layout.Reader.IsEmpty ? "Only one pane is shown." : null;

    public void Execute(ShellPresenter shell) =>
        shell.Focus(shell.Context == CommandContexts.List ? CommandContexts.Reader : CommandContexts.List);
}
