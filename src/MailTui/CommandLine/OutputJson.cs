using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MailTui.CommandLine.Setup;

namespace MailTui.CommandLine;

/// <summary>The JSON that verbs print: one object a line, names in camel case.</summary>
[JsonSerializable(typeof(SyncJson))]
[JsonSerializable(typeof(MessageJson))]
[JsonSerializable(typeof(MessageDocumentJson))]
[JsonSerializable(typeof(SavedPartJson))]
[JsonSerializable(typeof(ActionJson))]
[JsonSerializable(typeof(SendJson))]
[JsonSerializable(typeof(OutboxJson))]
[JsonSerializable(typeof(AddressJson))]
[JsonSerializable(typeof(ExportJson))]
[JsonSerializable(typeof(ImportJson))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(SetupTextJson))]
[JsonSerializable(typeof(SetupJson))]
internal sealed partial class OutputJson : JsonSerializerContext
{
    /// <summary>
    /// Korean stays Korean: strings of mail are made safe before they come here, so only what JSON itself demands is
    /// escaped.
    /// </summary>
    public static OutputJson Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
