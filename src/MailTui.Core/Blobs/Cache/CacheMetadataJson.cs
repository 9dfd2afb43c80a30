using System.Text.Json.Serialization;

namespace MailTui.Core.Blobs.Cache;

/// <summary>An object's user metadata as the cache keeps it.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class CacheMetadataJson : JsonSerializerContext;
