using System.Text.Json.Serialization;
using MailTui.Core.Compose;

namespace MailTui.Core.Mailboxes.Outgoing;

/// <summary>What an item of the outbox answers, as the database keeps it.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(DraftOrigin))]
internal sealed partial class OriginJson : JsonSerializerContext;
