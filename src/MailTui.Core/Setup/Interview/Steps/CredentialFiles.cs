using MailTui.Core.Outbox.Smtp;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>Looks for the file of SMTP credentials where browsers put it.</summary>
internal static class CredentialFiles
{
    private const int Largest = 16 * 1024;

    /// <summary>Of a folder that is full, the first ones.</summary>
    private const int MostFiles = 500;

    /// <returns>The newest one; null: none.</returns>
    public static string? Find(SetupContext context) =>
        context
            .Options.Folders.SelectMany(Candidates)
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Select(file => file.FullName)
            .FirstOrDefault(IsOne);

    private static FileInfo[] Candidates(string folder)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFiles("*.csv")
                    .Take(MostFiles)
                    .Where(file => file.Name.Contains("credential", StringComparison.OrdinalIgnoreCase))
                    .Where(file => file.Length is > 0 and < Largest),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static bool IsOne(string path)
    {
        try
        {
            return SmtpCredentialsCsv.Read(File.ReadAllText(path), path) is not null;
        }
        catch (Exception e) when (e is SmtpCredentialsException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
