namespace MailTui.Testing.S3;

/// <summary>What a request asks for.</summary>
public enum S3Operation
{
    Unknown = 0,
    ListObjects,
    GetObject,
    HeadObject,
    PutObject,
    DeleteObject,
    HeadBucket,
    CreateBucket,
    GetBucketPolicy,
    ListBuckets,
    GetBucketLocation,
}
