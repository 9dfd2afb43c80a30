using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>Long-lived keys of an IAM user, from the environment or a profile of the shared credentials file.</summary>
internal static class AwsSecretKeys
{
    /// <returns>An SMTP user name and a derived password; null when there are no keys.</returns>
    /// <exception cref="SmtpCredentialsException">The keys are those of a session, or the file can not be read.</exception>
    public static async Task<SmtpCredentials?> DeriveAsync(
        SmtpCredentialPlaces places,
        string region,
        CancellationToken cancellationToken
    )
    {
        (string? id, string? secret, string? session, Phrase from) = (
            places.Variable("AWS_ACCESS_KEY_ID"),
            places.Variable("AWS_SECRET_ACCESS_KEY"),
            places.Variable("AWS_SESSION_TOKEN"),
            Phrase.Of($"the environment")
        );
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret))
        {
            string? file = places.AwsCredentialsFile;
            if (file is null || !File.Exists(file))
                return null;
            string text = await SmtpSecretFile
                .ReadAsync(file, "AWS credentials", cancellationToken)
                .ConfigureAwait(false);
            var profile = Profile(text, places.AwsProfile);
            id = profile.GetValueOrDefault("aws_access_key_id");
            secret = profile.GetValueOrDefault("aws_secret_access_key");
            session = profile.GetValueOrDefault("aws_session_token");
            from = Phrase.Of($"profile {places.AwsProfile} of {file}");
        }
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret))
            return null;
        if (!string.IsNullOrEmpty(session) || id.StartsWith("ASIA", StringComparison.Ordinal))
        {
            throw new SmtpCredentialsException(
                Phrase.Of(
                    $"The AWS keys of {from} are those of a session, and no SMTP password can be made of them. Make SMTP credentials in the SES console and set Smtp.CredentialsFile to their file."
                )
            );
        }
        return new(id, SmtpPasswordDerivation.Derive(secret, region));
    }

    private static Dictionary<string, string> Profile(string text, string name)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        bool isOurs = false;
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim().TrimStart('\uFEFF');
            if (line.StartsWith('['))
                isOurs = line.Trim('[', ']').Trim() == name;
            else if (
                isOurs
                && line is not ['#' or ';', ..]
                && line.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            )
                values[line[..at].Trim()] = line[(at + 1)..].Trim();
        }
        return values;
    }
}
