namespace MailTui.Core.Outbox.Smtp;

/// <summary>What AUTH says. Its text never holds the password.</summary>
/// <param name="UserName">With SES: an IAM access key id.</param>
internal sealed record SmtpCredentials(string UserName, string Password)
{
    public override string ToString() => $"SmtpCredentials {{ UserName = {UserName} }}";
}
