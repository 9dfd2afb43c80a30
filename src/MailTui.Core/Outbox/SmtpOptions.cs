namespace MailTui.Core.Outbox;

/// <summary>The SES SMTP interface of a mailbox. Credentials come from the first of: <see cref="CredentialsFile"/>,
/// <see cref="PasswordCommand"/>, <see cref="Password"/>, the environment, long-lived AWS keys.</summary>
public sealed class SmtpOptions
{
    /// <summary>Such as <c>email-smtp.us-east-1.amazonaws.com</c>. Required.</summary>
    public string Host { get; set; } = "";

    /// <summary>465 or 2465 for <see cref="SmtpSecurity.Tls"/>; 587 or 2587 for <see cref="SmtpSecurity.StartTls"/>. Default 465.</summary>
    public int Port { get; set; } = 465;

    /// <summary>Default <see cref="SmtpSecurity.Tls"/>.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.Tls;

    /// <summary>The SMTP user name, which is an IAM access key id.</summary>
    public string? UserName { get; set; }

    /// <summary>The SMTP password; refused when others can read the file it stands in.</summary>
    public string? Password { get; set; }

    /// <summary>A program and its arguments that print the password.</summary>
    public IList<string>? PasswordCommand { get; set; }

    /// <summary>The console's credentials.csv.</summary>
    public string? CredentialsFile { get; set; }

    /// <summary>PEM certificates to trust besides the system's.</summary>
    public string? CaFile { get; set; }
}
