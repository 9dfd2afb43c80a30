using System.Globalization;
using System.Text;
using System.Xml;

namespace MailTui.Testing.S3;

/// <summary>The documents S3 answers with.</summary>
internal static class S3Xml
{
    private const string Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    // As S3: a key with characters that XML 1.0 does not allow makes a document that no parser reads.
    private static readonly XmlWriterSettings Settings = new()
    {
        CheckCharacters = false,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    public static byte[] Error(S3Error error, S3Request request, string requestId) =>
        Write(xml =>
        {
            xml.WriteStartElement("Error");
            xml.WriteElementString("Code", error.Code);
            xml.WriteElementString("Message", error.Message);
            if (error.Region is { } region)
                xml.WriteElementString("Region", region);
            if (request.Bucket.Length > 0)
                xml.WriteElementString("BucketName", request.Bucket);
            if (request.Key.Length > 0)
                xml.WriteElementString("Key", request.Key);
            xml.WriteElementString("RequestId", requestId);
            xml.WriteElementString("HostId", "mailtui");
            xml.WriteEndElement();
        });

    /// <param name="next">The token of the next page; null on the last.</param>
    public static byte[] List(
        string bucket,
        string prefix,
        int maxKeys,
        IReadOnlyList<KeyValuePair<string, S3Object>> page,
        string? next,
        bool isEncoded,
        IReadOnlyList<string>? below = null
    ) =>
        Write(xml =>
        {
            string Written(string key) => isEncoded ? S3UriEncoding.EncodeListed(key) : key;
            xml.WriteStartElement("ListBucketResult", Namespace);
            xml.WriteElementString("Name", bucket);
            xml.WriteElementString("Prefix", Written(prefix));
            xml.WriteElementString("KeyCount", page.Count.ToString(CultureInfo.InvariantCulture));
            xml.WriteElementString("MaxKeys", maxKeys.ToString(CultureInfo.InvariantCulture));
            if (isEncoded)
                xml.WriteElementString("EncodingType", "url");
            xml.WriteElementString("IsTruncated", next is null ? "false" : "true");
            if (next is not null)
                xml.WriteElementString("NextContinuationToken", next);
            foreach ((string key, S3Object item) in page)
            {
                xml.WriteStartElement("Contents");
                xml.WriteElementString("Key", Written(key));
                xml.WriteElementString(
                    "LastModified",
                    item.LastModified.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture)
                );
                xml.WriteElementString("ETag", item.ETag);
                xml.WriteElementString("Size", item.Content.Length.ToString(CultureInfo.InvariantCulture));
                xml.WriteElementString("StorageClass", "STANDARD");
                xml.WriteEndElement();
            }
            foreach (string common in below ?? [])
            {
                xml.WriteStartElement("CommonPrefixes");
                xml.WriteElementString("Prefix", Written(common));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });

    public static byte[] Buckets(IEnumerable<string> names) =>
        Write(xml =>
        {
            xml.WriteStartElement("ListAllMyBucketsResult", Namespace);
            xml.WriteStartElement("Buckets");
            foreach (string name in names)
            {
                xml.WriteStartElement("Bucket");
                xml.WriteElementString("Name", name);
                xml.WriteElementString("CreationDate", "2026-01-01T00:00:00.000Z");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    /// <summary>S3 says nothing for its first region.</summary>
    public static byte[] Location(string region) =>
        Write(xml =>
        {
            xml.WriteStartElement("LocationConstraint", Namespace);
            xml.WriteString(region == "us-east-1" ? "" : region);
            xml.WriteEndElement();
        });

    /// <summary>A list with a delimiter, on one page.</summary>
    public static byte[] Top(
        string bucket,
        string prefix,
        string delimiter,
        IReadOnlyList<KeyValuePair<string, S3Object>> found
    )
    {
        int End(string key) => key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
        KeyValuePair<string, S3Object>[] here = [.. found.Where(entry => End(entry.Key) < 0)];
        string[] below =
        [
            .. found
                .Where(entry => End(entry.Key) >= 0)
                .Select(entry => entry.Key[..(End(entry.Key) + delimiter.Length)])
                .Distinct(),
        ];
        return List(bucket, prefix, 1000, here, next: null, isEncoded: true, below);
    }

    private static byte[] Write(Action<XmlWriter> body)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
            body(xml);
        return buffer.ToArray();
    }
}
