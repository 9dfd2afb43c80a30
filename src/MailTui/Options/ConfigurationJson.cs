using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;

namespace MailTui.Options;

/// <summary>A mailbox as it is written into the configuration: what is as it would be anyway is left out.</summary>
internal static class ConfigurationJson
{
    private static readonly JsonWriterOptions s_indented = new()
    {
        Indented = true,
        NewLine = "\n",
        // For a file, never for HTML: Korean stays Korean.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every key that may be written.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        nameof(MailboxOptions.Name),
        nameof(MailboxOptions.Bucket),
        nameof(MailboxOptions.Prefix),
        nameof(MailboxOptions.Region),
        nameof(MailboxOptions.ServiceUrl),
        nameof(MailboxOptions.Profile),
        nameof(MailboxOptions.Directory),
        nameof(MailboxOptions.Addresses),
        nameof(MailboxOptions.SharedState),
        nameof(MailboxOptions.ReadOnly),
        nameof(MailboxOptions.Smtp),
    ];

    public static JsonObject Of(MailboxOptions mailbox)
    {
        var written = new JsonObject();
        Add(nameof(mailbox.Name), mailbox.Name);
        Add(nameof(mailbox.Bucket), mailbox.Bucket);
        Add(nameof(mailbox.Prefix), mailbox.Prefix.Length > 0 ? mailbox.Prefix : null);
        Add(nameof(mailbox.Region), mailbox.Region);
        Add(nameof(mailbox.ServiceUrl), mailbox.ServiceUrl);
        Add(nameof(mailbox.Profile), mailbox.Profile);
        Add(nameof(mailbox.Directory), mailbox.Directory);
        if (mailbox.Addresses.Count > 0)
            written[nameof(mailbox.Addresses)] = List(mailbox.Addresses);
        if (!mailbox.SharedState)
            written[nameof(mailbox.SharedState)] = false;
        if (mailbox.ReadOnly)
            written[nameof(mailbox.ReadOnly)] = true;
        if (mailbox.Smtp is { } smtp)
            written[nameof(mailbox.Smtp)] = Of(smtp);
        return written;

        void Add(string key, string? value)
        {
            if (value is not null)
                written[key] = value;
        }
    }

    /// <summary>Indented by two blanks a level.</summary>
    public static string Write(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_indented))
            node.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonObject Of(SmtpOptions smtp)
    {
        var written = new JsonObject
        {
            [nameof(smtp.Host)] = smtp.Host,
            [nameof(smtp.Port)] = smtp.Port,
            [nameof(smtp.Security)] = smtp.Security.ToString(),
        };
        foreach (
            (string key, string? value) in new[]
            {
                (nameof(smtp.UserName), smtp.UserName),
                (nameof(smtp.Password), smtp.Password),
                (nameof(smtp.CredentialsFile), smtp.CredentialsFile),
                (nameof(smtp.CaFile), smtp.CaFile),
            }
        )
        {
            if (value is not null)
                written[key] = value;
        }

        if (smtp.PasswordCommand is { Count: > 0 } command)
            written[nameof(smtp.PasswordCommand)] = List(command);
        return written;
    }

    private static JsonArray List(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode?)item)]);
}
