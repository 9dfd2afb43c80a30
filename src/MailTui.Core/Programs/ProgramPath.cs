namespace MailTui.Core.Programs;

/// <summary>Where programs are.</summary>
internal static class ProgramPath
{
    /// <param name="name">Of the program.</param>
    /// <param name="path">As in <c>$PATH</c>: its folders, of which only absolute ones are looked into.</param>
    /// <returns>Its file; null when there is none.</returns>
    public static string? Find(string name, string? path) =>
        (path ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
