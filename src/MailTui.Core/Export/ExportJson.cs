using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MailTui.Core.Export;

/// <summary>The index of an export: one object a line.</summary>
[JsonSerializable(typeof(ExportedMessage))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>Korean stays Korean; control characters are escaped as JSON demands.</summary>
    public static ExportJson Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
