namespace MailTui.Options;

/// <summary>Where the configuration is.</summary>
/// <param name="Path">The file.</param>
/// <param name="Named">True when the user named it, so that it must exist.</param>
internal readonly record struct ConfigurationFile(string Path, bool Named)
{
    public const string Variable = "MAILTUI_CONFIG";

    /// <summary>
    /// <c>--config</c>, else <c>$MAILTUI_CONFIG</c>, else <c>appsettings.json</c> in the user's configuration directory.
    /// Never the current directory: a stranger's folder must not decide where mail is read from.
    /// </summary>
    public static ConfigurationFile Find(
        string? option,
        SystemDirectories directories,
        Func<string, string?> environment
    )
    {
        if (option is { Length: > 0 })
            return new(option, Named: true);
        if (environment(Variable) is { Length: > 0 } named)
            return new(named, Named: true);
        return new(System.IO.Path.Combine(directories.Configuration, "appsettings.json"), Named: false);
    }
}
