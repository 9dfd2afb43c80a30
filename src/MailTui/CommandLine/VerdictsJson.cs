using System.Text.Json;
using MailTui.Core.Messages;

namespace MailTui.CommandLine;

/// <summary>
/// SES's verdicts, such as <c>pass</c>, <c>fail</c>, <c>processing_failed</c>, <c>softfail</c>; null where SES said
/// nothing, or where the block in the message is not SES's.
/// </summary>
internal sealed record VerdictsJson(string? Spam, string? Virus, string? Spf, string? Dkim, string? Dmarc)
{
    public static VerdictsJson Of(SesVerdicts verdicts) =>
        new(Word(verdicts.Spam), Word(verdicts.Virus), Word(verdicts.Spf), Word(verdicts.Dkim), Word(verdicts.Dmarc));

    private static string? Word(ScanVerdict verdict) =>
        verdict == ScanVerdict.Absent ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.ToString());

    /// <summary>The words of RFC 8601: no underscores there.</summary>
    private static string? Word(AuthenticationResult result) =>
        result == AuthenticationResult.Absent ? null : result.ToString().ToLowerInvariant();
}
