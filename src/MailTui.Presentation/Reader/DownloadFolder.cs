namespace MailTui.Presentation.Reader;

/// <summary>Where a person expects what was saved.</summary>
public static class DownloadFolder
{
    /// <summary><c>$XDG_DOWNLOAD_DIR</c>, else <c>~/Downloads</c> where there is one, else the home folder.</summary>
    public static string Find(Func<string, string?> environment)
    {
        if (environment("XDG_DOWNLOAD_DIR") is { Length: > 0 } configured && Path.IsPathRooted(configured))
            return configured;
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string downloads = Path.Combine(home, "Downloads");
        return Directory.Exists(downloads) ? downloads : home;
    }
}
