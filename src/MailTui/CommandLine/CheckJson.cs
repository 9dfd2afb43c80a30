using System.Text.Json;
using MailTui.Core.Setup;

namespace MailTui.CommandLine;

/// <summary>
/// What <c>doctor --json</c> prints of a check: <c>status</c> is <c>ok</c>, <c>warning</c>, <c>failed</c>,
/// <c>not_permitted</c> or <c>skipped</c>; <c>means</c> and <c>fix</c> may be null.
/// </summary>
internal sealed record CheckJson(string Check, string Status, string Seen, string? Means, string? Fix)
{
    /// <summary>In English, whatever the language: it is for programs.</summary>
    public static CheckJson Of(CheckResult result) =>
        new(
            result.Check,
            JsonNamingPolicy.SnakeCaseLower.ConvertName($"{result.Status}"),
            $"{result.Seen}",
            result.Means?.ToString(),
            result.Fix?.ToString()
        );
}
