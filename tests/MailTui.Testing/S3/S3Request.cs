namespace MailTui.Testing.S3;

/// <summary>One request as it arrived, before anything was checked.</summary>
/// <param name="Key">The decoded key; empty for a request about the bucket.</param>
/// <param name="Range">The Range header; null when there is none.</param>
public readonly record struct S3Request(S3Operation Operation, string Bucket, string Key, string? Range);
