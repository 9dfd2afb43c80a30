using System.Text.RegularExpressions;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>Which server it is, for sentences about it.</summary>
internal sealed partial record SmtpPlace(string Host, int Port)
{
    /// <summary>The region of a host of SES, such as <c>us-east-1</c>; null for any other host.</summary>
    public string? Region =>
        SesHost().Match(Host) is { Success: true } match ? match.Groups["region"].Value.ToLowerInvariant() : null;

    public override string ToString() => $"{Host}:{Port}";

    [GeneratedRegex(
        @"^email-smtp(-fips)?\.(?<region>[a-z0-9-]+)\.amazonaws\.com(\.cn)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SesHost();
}
