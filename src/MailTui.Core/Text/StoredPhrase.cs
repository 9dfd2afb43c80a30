using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MailTui.Core.Text;

/// <summary>
/// A phrase as a text to keep, so that it can be said later, and then in another language: a sentence that stands alone as
/// itself, one with something in it as a JSON array of the format and its arguments, each a string or again such an array.
/// </summary>
internal static class StoredPhrase
{
    private const int Deepest = 8;

    [return: NotNullIfNotNull(nameof(phrase))]
    public static string? Write(Phrase? phrase)
    {
        if (phrase is null)
            return null;
        if (phrase.Arguments.Count == 0 && phrase.ToString() is var alone && !alone.StartsWith('['))
            return alone;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, phrase);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <returns>What is no such array is a sentence as it stands.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static Phrase? Read(string? text)
    {
        if (text is null)
            return null;
        if (!text.StartsWith("[\"", StringComparison.Ordinal))
            return new(
                text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
                []
            );
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
            var phrase = Read(document.RootElement);
            // A format that wants more than there is would fail when it is said.
            _ = phrase.ToString();
            return phrase;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return Phrase.Verbatim(text);
        }
    }

    private static void Write(Utf8JsonWriter writer, Phrase phrase)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(phrase.Format);
        foreach (object? argument in phrase.Arguments)
        {
            if (argument is Phrase inner)
                Write(writer, inner);
            else
                writer.WriteStringValue(Convert.ToString(argument, CultureInfo.InvariantCulture));
        }
        writer.WriteEndArray();
    }

    private static Phrase Read(JsonElement array) =>
        new(
            array[0].GetString() ?? "",
            [
                .. array
                    .EnumerateArray()
                    .Skip(1)
                    .Select(argument =>
                        argument.ValueKind == JsonValueKind.Array ? Read(argument) : (object?)argument.GetString()
                    ),
            ]
        );
}
