using System.Text.Json.Serialization;

namespace MailTui.Core.Compose;

/// <summary>The content of a draft in the database. Fields that a newer program knows are passed over.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJson : JsonSerializerContext;
