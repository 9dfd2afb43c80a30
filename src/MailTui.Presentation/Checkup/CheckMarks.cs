using MailTui.Core.Setup;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Checkup;

/// <summary>What came of a check, as a mark, in its tone, and in a word.</summary>
public static class CheckMarks
{
    public static string Of(CheckStatus status) =>
        status switch
        {
            CheckStatus.Ok => "✓",
            CheckStatus.Warning => "!",
            CheckStatus.Failed => "✗",
            CheckStatus.NotPermitted => "⊘",
            _ => "–",
        };

    public static Tone ToneOf(CheckStatus status) =>
        status switch
        {
            CheckStatus.Ok => Tone.Good,
            CheckStatus.Failed or CheckStatus.NotPermitted => Tone.Bad,
            CheckStatus.Warning => Tone.Notice,
            _ => Tone.Faint,
        };

    /// <summary>For whoever cannot see marks.</summary>
    public static string WordOf(CheckStatus status) =>
        status switch
        {
            CheckStatus.Ok => Words.Of("in order"),
            CheckStatus.Warning => Words.Of("warning"),
            CheckStatus.Failed => Words.Of("failed"),
            CheckStatus.NotPermitted => Words.Of("not permitted"),
            _ => Words.Of("skipped"),
        };
}
