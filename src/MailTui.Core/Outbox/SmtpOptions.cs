namespace MailTui.Core.Outbox;

/// <summary>
/// The SES SMTP interface, or another server. Credentials come from the first of: <see cref="CredentialsFile"/>,
/// <see cref="PasswordCommand"/>, <see cref="Password"/>, <c>MAILTUI_SMTP_USERNAME</c> with
/// <c>MAILTUI_SMTP_PASSWORD</c>, long-lived AWS keys (of which the password is derived).
/// </summary>
public sealed class SmtpOptions
{
    /// <summary>
    /// The server: of SES <c>email-smtp.REGION.amazonaws.com</c>, with the region of the verified domain. Required.
    /// </summary>
    /// <example>"email-smtp.us-east-1.amazonaws.com"</example>
    public string Host { get; set; } = "";

    /// <summary>
    /// 465 or 2465 for <see cref="SmtpSecurity.Tls"/>; 587, 2587 or 25 for <see cref="SmtpSecurity.StartTls"/>. EC2
    /// restricts 25.
    /// </summary>
    /// <example>587</example>
    public int Port { get; set; } = 465;

    /// <summary>How the connection is protected.</summary>
    /// <example>"StartTls"</example>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.Tls;

    /// <summary>
    /// The SMTP user name, which of SES is an access key id (<c>AKIA…</c>). Needed with <see cref="Password"/> and
    /// <see cref="PasswordCommand"/>.
    /// </summary>
    /// <example>"AKIAIOSFODNN7EXAMPLE"</example>
    public string? UserName { get; set; }

    /// <summary>
    /// The SMTP password, which of SES is made of a secret key and is not that key. Refused when others can read the
    /// file that it stands in.
    /// </summary>
    /// <example>"BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2"</example>
    public string? Password { get; set; }

    /// <summary>
    /// A program and its arguments, run without a shell, that print the password on their first line without asking
    /// anything. It is ended after 30 seconds.
    /// </summary>
    /// <example>["pass", "show", "ses"]</example>
    public IList<string>? PasswordCommand { get; set; }

    /// <summary>
    /// The file that the SES console lets you download when it makes SMTP credentials (CSV). Others must not be able to
    /// read it: <c>chmod 600</c>.
    /// </summary>
    /// <example>"/home/ann/credentials.csv"</example>
    public string? CredentialsFile { get; set; }

    /// <summary>Certificates (PEM) to trust besides the system's, for a server of your own. Null: none.</summary>
    /// <example>"/etc/ssl/mail-ca.pem"</example>
    public string? CaFile { get; set; }
}
