namespace MailTui.Core.Setup.Interview;

/// <summary>The names of the questions.</summary>
public static class SetupQuestions
{
    public const string Source = "source";
    public const string Directory = "directory";
    public const string Service = "service";
    public const string Profile = "profile";
    public const string Credentials = "credentials";
    public const string Bucket = "bucket";
    public const string Region = "region";
    public const string Prefix = "prefix";
    public const string Addresses = "addresses";
    public const string Name = "name";
    public const string Sending = "sending";
    public const string SmtpHost = "smtp-host";
    public const string SmtpSecurity = "smtp-security";
    public const string CredentialsFile = "credentials-file";
    public const string CredentialsPrivate = "credentials-private";
    public const string SmtpUser = "smtp-user";
    public const string SmtpPassword = "smtp-password";
    public const string PasswordCommand = "password-command";
    public const string SmtpSignIn = "smtp-sign-in";
    public const string State = "state";
}
