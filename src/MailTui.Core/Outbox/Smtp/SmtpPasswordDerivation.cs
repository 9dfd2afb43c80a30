using System.Security.Cryptography;
using System.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>The SMTP password that belongs to a long-lived AWS secret access key, by AWS's own algorithm (version 4).</summary>
internal static class SmtpPasswordDerivation
{
    private const byte Version = 4;

    /// <param name="secretAccessKey">Of an IAM user; those of a session can not be converted.</param>
    /// <param name="region">The one that the password will hold for.</param>
    public static string Derive(string secretAccessKey, string region)
    {
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);
        foreach (string message in (string[])["11111111", region, "ses", "aws4_request", "SendRawEmail"])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message));
        return Convert.ToBase64String([Version, .. key]);
    }
}
