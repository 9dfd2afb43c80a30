using MailTui.Presentation.Outside;
using MailTui.Presentation.Text;
using MailTui.Terminal;

namespace MailTui.Views;

/// <summary>The user's editor on our terminal: of the configuration, else <c>$VISUAL</c>, else <c>$EDITOR</c>, else <c>vi</c>.</summary>
/// <param name="configured">Null: none.</param>
/// <param name="variable">A variable of the environment; null when it is not set.</param>
internal sealed class TerminalEditor(string? configured, Func<string, string?> variable) : IExternalEditor
{
    private const int NotFound = 127;

    /// <summary>Set when there is a terminal to hand over.</summary>
    public TerminalSession? Session { get; set; }

    public string? WhyNone =>
        Session is { CanRunExternal: true } ? null : Words.Of("There is no terminal to hand to an editor.");

    private string Command =>
        new[] { configured, variable("VISUAL"), variable("EDITOR") }.FirstOrDefault(command =>
            !string.IsNullOrWhiteSpace(command)
        )
        ?? "vi";

    public string? Edit(string path)
    {
        if (Session is not { } session || WhyNone is not null)
            return WhyNone;
        // As git and mutt do: the command may have arguments of its own, and the shell knows how they are quoted.
        int code = session.RunExternal("/bin/sh", "-c", Command + " \"$@\"", "sh", path);
        return code switch
        {
            0 => null,
            NotFound => Words.Of($"There is no editor {Command}: set Compose.Editor, VISUAL or EDITOR."),
            _ => Words.Of($"The editor ended with {code}; the text is as it saved it."),
        };
    }
}
