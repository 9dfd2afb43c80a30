using System.Globalization;
using MailTui.Core.Index;
using MailTui.Options;
using MailTui.Presentation.Looks;
using MailTui.Presentation.Shell;
using MailTui.Terminal;

namespace MailTui.Views;

/// <summary>
/// How the screen looks, from what is configured and what is known of the terminal; both may change while it is shown. UI
/// thread.
/// </summary>
/// <param name="file">The configuration's name, for its errors.</param>
internal sealed class Appearance(ShellPresenter shell, TerminalEnvironment terminal, UiOptions ui, string file)
{
    private UiOptions _ui = ui;
    private bool _light = terminal.LightBackground ?? false;
    private ShellWindow? _window;

    /// <summary>Text is drawn with ASCII alone.</summary>
    public bool IsAscii => _ui.Ascii ?? terminal.Ascii;

    /// <summary>From the configuration and the terminal as they are now.</summary>
    public Theme Theme => new(MakePalette());

    /// <summary>The window that is to look so. Rows are judged by the rules from now on.</summary>
    public void Dress(ShellWindow window)
    {
        _window = window;
        Apply();
    }

    /// <summary>The configuration is another one now; it was validated.</summary>
    public void Use(UiOptions ui)
    {
        _ui = ui;
        Apply();
    }

    /// <summary>The terminal told its background.</summary>
    public void OnBackground(bool light)
    {
        if (light == _light)
            return;
        _light = light;
        Apply();
    }

    /// <summary>A terminal without Hangul is spoken to in English.</summary>
    public CultureInfo Language(Func<string, string?> variable) =>
        IsAscii ? CultureInfo.InvariantCulture : Presentation.Text.Language.Of(variable);

    private void Apply()
    {
        IReadOnlyList<RowRule> rules = LooksReader.Rules(_ui, file);
        shell.List.Judge(rules.Count == 0 ? null : new RowQueries([.. rules.Select(rule => rule.Query)]));
        shell.Arrangement.Linear = _ui.ScreenReader;
        _window?.Use(Theme);
    }

    private Palette MakePalette()
    {
        Palette palette = Palettes
            .Of(_ui.Theme, _light, fewColors: terminal.Colors == ColorDepth.Sixteen)
            .With(LooksReader.Colors(_ui, file)) with
        {
            Rules = [.. LooksReader.Rules(_ui, file).Select(rule => rule.Look)],
            Ascii = IsAscii,
            WithoutLines = _ui.ScreenReader,
        };
        return terminal.IsMonochrome || _ui.Theme == "monochrome" ? palette.WithoutColors() : palette;
    }
}
