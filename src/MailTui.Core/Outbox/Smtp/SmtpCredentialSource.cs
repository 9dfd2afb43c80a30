using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>
/// The credentials of a mailbox, from the first of: <c>CredentialsFile</c>, <c>PasswordCommand</c>, <c>Password</c>, the
/// environment, long-lived AWS keys. Read anew each time.
/// </summary>
internal sealed class SmtpCredentialSource(SmtpOptions options, SmtpCredentialPlaces places)
{
    private const string UserNameVariable = "MAILTUI_SMTP_USERNAME";
    private const string PasswordVariable = "MAILTUI_SMTP_PASSWORD";

    /// <returns>Null: there are none.</returns>
    /// <exception cref="SmtpCredentialsException">What is configured can not be used; nothing else is tried then.</exception>
    public async Task<SmtpCredentials?> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.CredentialsFile is { Length: > 0 } file)
        {
            SmtpSecretFile.RequirePrivate(file, "Smtp.CredentialsFile");
            string text = await SmtpSecretFile
                .ReadAsync(file, "Smtp.CredentialsFile", cancellationToken)
                .ConfigureAwait(false);
            return SmtpCredentialsCsv.Read(text, file);
        }
        if (options.PasswordCommand is { Count: > 0 } command)
        {
            string user = UserName("Smtp.PasswordCommand");
            string password = await PasswordProgram
                .RunAsync([.. command], places.Variable("PATH"), places.CommandPatience, cancellationToken)
                .ConfigureAwait(false);
            return new(user, password);
        }
        if (options.Password is { Length: > 0 } written)
        {
            if (places.ConfigurationFile is { } configuration)
                SmtpSecretFile.RequirePrivate(configuration, "Smtp.Password");
            return new(UserName("Smtp.Password"), written);
        }
        return FromEnvironment()
            ?? (
                new SmtpPlace(options.Host.Trim(), options.Port).Region is { } region
                    ? await AwsSecretKeys.DeriveAsync(places, region, cancellationToken).ConfigureAwait(false)
                    : null
            );
    }

    private SmtpCredentials? FromEnvironment()
    {
        if (places.Variable(PasswordVariable) is not { Length: > 0 } password)
            return null;
        string user = places.Variable(UserNameVariable) is { Length: > 0 } set ? set : UserName(PasswordVariable);
        return new(user, password);
    }

    private string UserName(string with) =>
        options.UserName is { Length: > 0 } name
            ? name
            : throw new SmtpCredentialsException(
                Phrase.Of($"Smtp.UserName is missing: {with} needs it. It is the SMTP user name of SES (AKIA…).")
            );
}
