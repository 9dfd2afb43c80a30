using System.Text.Json;
using System.Text.Json.Serialization;

namespace MailTui.Core.Text;

/// <summary>A phrase as the string that <see cref="StoredPhrase"/> makes of it.</summary>
public sealed class PhraseConverter : JsonConverter<Phrase>
{
    public override Phrase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StoredPhrase.Read(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) =>
        writer.WriteStringValue(StoredPhrase.Write(value));
}
