using System.Text.Json;
using System.Text.Json.Serialization;

namespace MailTui.Options;

/// <summary>Reads the configuration without reflection, so that native builds can. Unknown keys are errors, not typing mistakes that go unnoticed.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    Converters = [typeof(LenientBooleanConverter)],
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true
)]
[JsonSerializable(typeof(MailTuiOptions))]
internal sealed partial class OptionsJson : JsonSerializerContext;
