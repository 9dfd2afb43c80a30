namespace MailTui.Core.Blobs;

/// <summary>Which objects of which S3 service a mailbox is.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Prefix">
/// What the keys begin with, used exactly as written: <c>inbound/</c> and <c>inbound</c> differ (SES accepts both). Empty:
/// the whole bucket.
/// </param>
/// <param name="Region">
/// The bucket's region, such as <c>eu-west-1</c>. Null: as the SDK finds it (AWS_REGION, the profile, the instance); with
/// a <paramref name="ServiceUrl"/>, <c>us-east-1</c>, which S3-compatible servers take for their own.
/// </param>
/// <param name="ServiceUrl">An S3-compatible server, such as <c>http://127.0.0.1:9000</c>; null: Amazon's.</param>
/// <param name="Profile">
/// The profile of the shared AWS configuration that holds the credentials. Null: the SDK's default chain (environment,
/// default profile, SSO, container and instance role).
/// </param>
public sealed record S3StoreOptions(
    string Bucket,
    string Prefix = "",
    string? Region = null,
    string? ServiceUrl = null,
    string? Profile = null
);
