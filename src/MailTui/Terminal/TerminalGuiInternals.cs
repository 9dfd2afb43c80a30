using System.Runtime.CompilerServices;
using Terminal.Gui.App;
using Terminal.Gui.Configuration;
using Terminal.Gui.Drivers;

namespace MailTui.Terminal;

/// <summary>
/// The two doors of Terminal.Gui that are not public, opened without reflection (so they survive trimming). A test pins
/// that the version we ship has them; where one is missing the caller falls back to what is public.
/// </summary>
internal static class TerminalGuiInternals
{
    /// <summary>An application over input and output of our own. Null when this version has no such constructor.</summary>
    public static IApplication? CreateApplication(IComponentFactory components)
    {
        try
        {
            return (IApplication)NewApplication(components);
        }
        catch (Exception exception) when (exception is MissingMethodException or TypeLoadException)
        {
            return null;
        }
    }

    /// <summary>
    /// Terminal.Gui reads <c>~/.tui</c>, <c>TUI_CONFIG</c> and <c>.tui/config.json</c> of the current directory before
    /// Main runs: entering a stranger's folder could rebind keys. From here on only its built-in settings count.
    /// </summary>
    /// <returns>False when this version has no such switch.</returns>
    public static bool IgnoreConfigurationFiles()
    {
        try
        {
            IncludesUserSources(TuiConfigurationBuilder.Shared) = false;
        }
        catch (MissingFieldException)
        {
            return false;
        }

        ThemeSettings.Defaults = new ThemeSettings();
        TuiConfigurationBuilder.Shared.Reload();
        TuiConfigurationBuilder.Shared.ApplyToStaticFacades();
        return true;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    [return: UnsafeAccessorType("Terminal.Gui.App.ApplicationImpl, Terminal.Gui")]
    private static extern object NewApplication(IComponentFactory components);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_includeUserSources")]
    private static extern ref bool IncludesUserSources(TuiConfigurationBuilder builder);
}
