using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>Finds what was pasted by mistake. Its sentences hold no secret.</summary>
internal static class SmtpCredentialLint
{
    private const int SecretAccessKeyLength = 40;
    private const int PasswordLength = 44;

    /// <param name="place">Only of SES is it known what a user name and a password look like.</param>
    public static IReadOnlyList<Phrase> Warnings(SmtpCredentials credentials, SmtpPlace place)
    {
        (string user, string password) = (credentials.UserName, credentials.Password);
        var warnings = new List<Phrase>();
        if (user != user.Trim())
            warnings.Add(Phrase.Of($"The SMTP user name begins or ends with a blank or a line end."));
        if (password != password.Trim())
            warnings.Add(Phrase.Of($"The SMTP password begins or ends with a blank or a line end."));
        if (place.Region is null)
            return warnings;
        if (user.Trim().StartsWith("ASIA", StringComparison.Ordinal))
        {
            warnings.Add(
                Phrase.Of(
                    $"The SMTP user name is a key of a session (ASIA…): SES takes none for SMTP. Make SMTP credentials in the SES console."
                )
            );
        }
        else if (!user.Trim().StartsWith("AKIA", StringComparison.Ordinal))
        {
            warnings.Add(
                Phrase.Of($"The SMTP user name is not one of SES: those are access key ids, which begin with AKIA.")
            );
        }
        if (Password(password.Trim()) is { } warning)
            warnings.Add(warning);
        return warnings;
    }

    private static Phrase? Password(string password) =>
        password.Length == SecretAccessKeyLength
            ? Phrase.Of(
                $"The SMTP password has 40 characters, as the secret access key of an IAM user has: SMTP wants another one, which the SES console makes with \"Create SMTP credentials\"."
            )
        : password.StartsWith('A')
            ? Phrase.Of(
                $"The SMTP password begins with A, so it is of the retired version that SES no longer accepts: make new SMTP credentials."
            )
        : password.Length != PasswordLength || !password.StartsWith('B')
            ? Phrase.Of(
                $"The SMTP password is not one of SES: those have 44 characters and begin with B. Was it copied whole?"
            )
        : null;
}
