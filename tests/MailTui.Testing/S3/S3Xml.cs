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
        bool isEncoded
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
            xml.WriteEndElement();
        });

    private static byte[] Write(Action<XmlWriter> body)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
            body(xml);
        return buffer.ToArray();
    }
}
