using System.Text.Json;
using System.Text.RegularExpressions;

namespace MailTui.Core.Setup;

/// <summary>A statement of a bucket's policy that lets SES in, as far as it matters here.</summary>
/// <param name="Resources">What it is about.</param>
/// <param name="MayPut">It allows <c>s3:PutObject</c>.</param>
/// <param name="Accounts">Of <c>aws:SourceAccount</c>; empty: no such condition.</param>
/// <param name="Rules">Of <c>aws:SourceArn</c>; empty: no such condition.</param>
internal sealed partial record BucketPolicyStatement(
    IReadOnlyList<string> Resources,
    bool MayPut,
    IReadOnlyList<string> Accounts,
    IReadOnlyList<string> Rules
)
{
    public const string Ses = "ses.amazonaws.com";

    /// <summary>The statements that allow SES something.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlyList<BucketPolicyStatement> Read(string policy)
    {
        using var document = JsonDocument.Parse(policy);
        if (
            document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("Statement", out var statements)
        )
            return [];
        var all = statements.ValueKind == JsonValueKind.Array ? statements.EnumerateArray().ToArray() : [statements];
        return [.. all.Where(LetsSesIn).Select(Of)];
    }

    /// <summary>True when it covers every object below the prefix.</summary>
    public bool Covers(string bucket, string prefix) =>
        Resources.Any(resource =>
        {
            if (ObjectArn().Match(resource) is not { Success: true } match)
                return resource == "*";
            // SES writes keys that begin with the prefix: what follows is a wildcard or the prefix up to one.
            string pattern = match.Groups["rest"].Value;
            string beginning = pattern.Split('*', '?')[0];
            return match.Groups["bucket"].Value == bucket
                && pattern.Contains('*', StringComparison.Ordinal)
                && prefix.StartsWith(beginning, StringComparison.Ordinal);
        });

    private static bool LetsSesIn(JsonElement statement) =>
        statement.ValueKind == JsonValueKind.Object
        && Text(statement, "Effect") == "Allow"
        && statement.TryGetProperty("Principal", out var principal)
        && (
            principal.ValueKind == JsonValueKind.String
                ? principal.GetString() == "*"
                : principal.ValueKind == JsonValueKind.Object && Strings(principal, "Service").Contains(Ses)
        );

    private static BucketPolicyStatement Of(JsonElement statement) =>
        new(
            Strings(statement, "Resource"),
            Strings(statement, "Action").Any(action => PutAction().IsMatch(action)),
            // Older guides wrote the account as a referrer.
            [.. Condition(statement, "aws:SourceAccount"), .. Condition(statement, "aws:Referer")],
            Condition(statement, "aws:SourceArn")
        );

    /// <summary>The values of a key, whatever the operator (StringEquals, StringLike, ArnLike …).</summary>
    private static string[] Condition(JsonElement statement, string key) =>
        statement.TryGetProperty("Condition", out var condition) && condition.ValueKind == JsonValueKind.Object
            ?
            [
                .. condition
                    .EnumerateObject()
                    .Where(test => test.Value.ValueKind == JsonValueKind.Object)
                    .SelectMany(test => test.Value.EnumerateObject())
                    .Where(pair => pair.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
                    .SelectMany(pair => Strings(pair.Value)),
            ]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string[] Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Strings(value) : [];

    private static string[] Strings(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString() ?? ""],
            JsonValueKind.Array =>
            [
                .. value
                    .EnumerateArray()
                    .Where(item => item.ValueKind == JsonValueKind.String)
                    .Select(item => item.GetString() ?? ""),
            ],
            _ => [],
        };

    [GeneratedRegex(@"^arn:[a-z-]+:s3:::(?<bucket>[^/]+)/(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectArn();

    [GeneratedRegex(@"^(\*|s3:(\*|Put\*|PutObject\*?))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PutAction();
}
