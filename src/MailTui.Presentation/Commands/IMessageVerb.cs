using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <summary>A command that changes messages: the one at hand, the marked ones, or (see <see cref="OnConversation"/>) all of a conversation.</summary>
internal interface IMessageVerb : ICommand
{
    /// <summary>What it does, where it is used.</summary>
    StateVerb Verb(ShellPresenter shell);

    string? ICommand.WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoTarget;

    void ICommand.Execute(ShellPresenter shell) => shell.States.Do(Verb(shell), conversation: false);
}
