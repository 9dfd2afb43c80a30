using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <summary>
/// Something the user can do. A command describes itself: keys, footer, help, palette and the table of keys in the
/// documentation are all made from the same table of commands. Stateless.
/// </summary>
public interface ICommand
{
    /// <summary>The verb by which configuration and palette know it, in kebab case.</summary>
    string Name { get; }

    /// <summary>One or two words for the footer.</summary>
    string Title { get; }

    /// <summary>One line for the help screen.</summary>
    string Description { get; }

    /// <summary>Other words by which people look for it, in lower case: <c>star</c> for a flag. Never shown.</summary>
    IReadOnlyList<string> Synonyms => [];

    /// <summary>The keys of the default set; a preset and the user may give it others.</summary>
    IReadOnlyList<KeyBinding> DefaultKeys { get; }

    /// <summary>Where it can be used. Default: where it has a key, or, without one, where mail is seen.</summary>
    CommandContexts Contexts =>
        DefaultKeys.Count == 0
            ? CommandContexts.Mail
            : DefaultKeys.Aggregate(CommandContexts.None, (contexts, key) => contexts | key.Contexts);

    /// <summary>What can be said with it in the palette or in a binding; null: nothing.</summary>
    CommandArgument? Argument => null;

    /// <summary>Its place in the footer: the lowest stay longest on a narrow screen. Null: not in the footer.</summary>
    int? FooterRank => null;

    /// <summary>The same in one context, where that is another.</summary>
    int? FooterRankIn(CommandContexts context) => FooterRank;

    /// <summary>The words for the footer where they depend on what is open.</summary>
    string TitleNow(ShellPresenter shell) => Title;

    /// <summary>Why it can not be done right now, as a sentence; null when it can.</summary>
    string? WhyDisabled(ShellPresenter shell) => null;

    void Execute(ShellPresenter shell);

    /// <summary>Does it with an argument, which is never empty.</summary>
    void Execute(ShellPresenter shell, string argument) => Execute(shell);
}
