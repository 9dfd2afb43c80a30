using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>Files with secrets in them are for their owner alone.</summary>
internal static class SmtpSecretFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const int Largest = 64 * 1024;

    /// <param name="what">What names it, such as <c>Smtp.CredentialsFile</c>.</param>
    /// <exception cref="SmtpCredentialsException">Group or others can read it (not looked at on Windows).</exception>
    public static void RequirePrivate(string path, string what)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new SmtpCredentialsException(
                Phrase.Of(
                    $"Others on this machine can read {path}, which holds the SMTP password ({what}): chmod 600 {path}"
                )
            );
        }
    }

    /// <exception cref="SmtpCredentialsException">It can not be read, or is too large to be what it should be.</exception>
    public static async Task<string> ReadAsync(string path, string what, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path).Length > Largest)
                throw new SmtpCredentialsException(Phrase.Of($"{what}: {path} is too large to be one."));
            return await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SmtpCredentialsException(Phrase.Of($"{what}: {path} can not be read."), e);
        }
    }
}
