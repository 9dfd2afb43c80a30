using System.Text.Json.Serialization;
using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>The structured columns of a row.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(MessageLinks))]
[JsonSerializable(typeof(SesVerdicts))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class IndexJson : JsonSerializerContext;
