using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class EmptyTrash : ICommand
{
    public string Name => "empty-trash";

    public string Title => "empty trash";

    public string Description => "Delete what is in the trash from the bucket, for good; asks once";

    /// <summary>Nothing is deleted by a slip of the finger.</summary>
    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [];

    public string? WhyDisabled(ShellPresenter shell) => shell.TrashCan.WhyNot;

    public void Execute(ShellPresenter shell) => shell.TrashCan.AskToEmpty();
}
