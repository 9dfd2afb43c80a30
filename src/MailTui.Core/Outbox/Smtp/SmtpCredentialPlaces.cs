namespace MailTui.Core.Outbox.Smtp;

/// <summary>Where credentials are looked for outside the mailbox's own options.</summary>
/// <param name="Variable">Of the environment; null when it is not set.</param>
/// <param name="ConfigurationFile">Where <see cref="SmtpOptions.Password"/> stands; null when it does not come from a file.</param>
/// <param name="AwsCredentialsFile">AWS's shared file; null: none is looked at.</param>
/// <param name="AwsProfile">Of that file.</param>
internal sealed record SmtpCredentialPlaces(
    Func<string, string?> Variable,
    string? ConfigurationFile,
    string? AwsCredentialsFile,
    string AwsProfile
)
{
    public TimeSpan CommandPatience { get; init; } = PasswordProgram.DefaultPatience;

    /// <param name="profile">The mailbox's; null: that of the environment, else <c>default</c>.</param>
    public static SmtpCredentialPlaces OfThisProcess(string? configurationFile, string? profile) =>
        Of(Environment.GetEnvironmentVariable, configurationFile, profile);

    /// <param name="variable">Of the environment.</param>
    public static SmtpCredentialPlaces Of(Func<string, string?> variable, string? configurationFile, string? profile)
    {
        string home = variable("HOME") is { Length: > 0 } set
            ? set
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string file = variable("AWS_SHARED_CREDENTIALS_FILE") is { Length: > 0 } shared
            ? shared
            : Path.Combine(home, ".aws", "credentials");
        return new(
            variable,
            configurationFile,
            file,
            profile ?? (variable("AWS_PROFILE") is { Length: > 0 } name ? name : "default")
        );
    }
}
