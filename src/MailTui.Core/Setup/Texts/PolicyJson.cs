using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MailTui.Core.Setup.Texts;

/// <summary>Policies, written as AWS's guides write them.</summary>
internal static class PolicyJson
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        // For a file and a console, never for HTML: quotes and plus signs stay themselves.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Policy(params JsonNode?[] statements) =>
        Write(new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statements) });

    public static JsonObject Statement(string id, JsonNode? principal, string[] actions, JsonNode? resource)
    {
        var statement = new JsonObject { ["Sid"] = id, ["Effect"] = "Allow" };
        if (principal is not null)
            statement["Principal"] = principal;
        statement["Action"] = actions is [var only] ? only : List(actions);
        statement["Resource"] = resource;
        return statement;
    }

    public static JsonObject When(this JsonObject statement, string test, params (string Key, string Value)[] values)
    {
        if (statement["Condition"] is not JsonObject conditions)
            statement["Condition"] = conditions = new JsonObject();
        conditions[test] = new JsonObject(values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        return statement;
    }

    public static JsonObject Service(string name) => new() { ["Service"] = name };

    public static JsonArray List(params string[] items) => new([.. items.Select(item => (JsonNode?)item)]);

    public static string Write(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
            node.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
