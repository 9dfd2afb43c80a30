using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <summary>Why something can not be done.</summary>
internal static class CommandReasons
{
    /// <summary>Why a command can not be run where the keys are, as a sentence; null when it can.</summary>
    public static string? WhyNot(this ICommand command, ShellPresenter shell) =>
        (command.Contexts & shell.Context) == 0
            ? ContextWords.WhyNotHere(command.Contexts)
            : command.WhyDisabled(shell);
}
