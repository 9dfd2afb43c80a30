using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MailTui.Core.Compose;

/// <summary>The content of a draft in the database. Fields that a newer program knows are passed over.</summary>
[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJson : JsonSerializerContext
{
    /// <summary>Korean stays readable, and half as long; nothing of it goes into HTML.</summary>
    private static readonly DraftJson Plain = new(
        new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static string Write(Draft draft) => JsonSerializer.Serialize(draft, Plain.Draft);

    /// <exception cref="JsonException">It is none.</exception>
    public static Draft Read(string content) =>
        JsonSerializer.Deserialize(content, Plain.Draft) ?? throw new JsonException("The draft is empty.");
}
