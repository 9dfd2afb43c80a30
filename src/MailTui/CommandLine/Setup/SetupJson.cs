namespace MailTui.CommandLine.Setup;

/// <summary>What <c>setup --json</c> prints when the configuration is written.</summary>
/// <param name="File">The configuration.</param>
/// <param name="Backup">The one before; null: there was none.</param>
/// <param name="Mailbox">What the mailbox is called.</param>
/// <param name="Bucket">Null: it is a folder.</param>
/// <param name="Prefix">Of the bucket.</param>
/// <param name="Region">Null: as the AWS SDK finds it.</param>
/// <param name="Directory">Null: it is a bucket.</param>
/// <param name="Addresses">The reader's own.</param>
/// <param name="Smtp"><c>HOST:PORT</c>; null: it only receives.</param>
/// <param name="Checks">What was looked at.</param>
internal sealed record SetupJson(
    string File,
    string? Backup,
    string Mailbox,
    string? Bucket,
    string Prefix,
    string? Region,
    string? Directory,
    IReadOnlyList<string> Addresses,
    string? Smtp,
    IReadOnlyList<CheckJson> Checks
);
