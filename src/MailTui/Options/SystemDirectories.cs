namespace MailTui.Options;

/// <summary>
/// The user's directories for this program, by the XDG base directory specification; on Windows below <c>%APPDATA%</c>
/// and <c>%LOCALAPPDATA%</c>.
/// </summary>
/// <param name="Configuration">Where <c>appsettings.json</c> is looked for.</param>
/// <param name="Data">The database, drafts, outbox.</param>
/// <param name="Cache">What can be made again.</param>
/// <param name="State">The log.</param>
internal sealed record SystemDirectories(string Configuration, string Data, string Cache, string State)
{
    private const string Program = "mailtui";

    public static SystemDirectories Find(Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
        {
            string roaming = Folder(Environment.SpecialFolder.ApplicationData);
            string local = Folder(Environment.SpecialFolder.LocalApplicationData);
            return new(
                Path.Combine(roaming, Program),
                Path.Combine(local, Program, "data"),
                Path.Combine(local, Program, "cache"),
                Path.Combine(local, Program, "state")
            );
        }

        string home = environment("HOME") is { Length: > 0 } set ? set : Folder(Environment.SpecialFolder.UserProfile);
        return new(
            Xdg("XDG_CONFIG_HOME", ".config"),
            Xdg("XDG_DATA_HOME", ".local/share"),
            Xdg("XDG_CACHE_HOME", ".cache"),
            Xdg("XDG_STATE_HOME", ".local/state")
        );

        // The specification: a relative path in these variables is to be ignored.
        string Xdg(string variable, string fallback) =>
            environment(variable) is { Length: > 0 } path && Path.IsPathFullyQualified(path)
                ? Path.Combine(path, Program)
                : Path.Combine(home, fallback, Program);
    }

    /// <summary>With <c>--data</c>, everything that the program writes lies below one directory.</summary>
    public SystemDirectories Below(string data)
    {
        string full = Path.GetFullPath(data);
        return this with { Data = full, Cache = Path.Combine(full, "cache"), State = full };
    }

    private static string Folder(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder);
}
