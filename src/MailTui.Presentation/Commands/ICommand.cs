using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <summary>
/// Something the user can do. A command describes itself: keys, footer, help and (one day) the palette are made from
/// the same table of commands. Stateless.
/// </summary>
public interface ICommand
{
    /// <summary>The verb by which configuration and palette know it, in kebab case.</summary>
    string Name { get; }

    /// <summary>One or two words for the footer.</summary>
    string Title { get; }

    /// <summary>One line for the help screen.</summary>
    string Description { get; }

    IReadOnlyList<KeyBinding> DefaultKeys { get; }

    /// <summary>Its place in the footer: the lowest stay longest on a narrow screen. Null: not in the footer.</summary>
    int? FooterRank => null;

    /// <summary>The words for the footer where they depend on what is open.</summary>
    string TitleNow(ShellPresenter shell) => Title;

    /// <summary>Why it can not be done right now, as a sentence; null when it can.</summary>
    string? WhyDisabled(ShellPresenter shell) => null;

    void Execute(ShellPresenter shell);
}
