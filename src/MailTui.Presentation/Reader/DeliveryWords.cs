using MailTui.Core.Messages;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>What a delivery report says of a recipient, in words.</summary>
internal static class DeliveryWords
{
    public static (string Text, Tone Tone) Of(RecipientReport report)
    {
        string why = Join(report.Reason, report.Status);
        return report.Action switch
        {
            "failed" => (Words.Of($"✗ not delivered to {report.Recipient}") + why, Tone.Bad),
            "delayed" => (Words.Of($"… delayed to {report.Recipient}") + why, Tone.Notice),
            "delivered" or "relayed" or "expanded" => (Words.Of($"✓ delivered to {report.Recipient}"), Tone.Good),
            _ => (report.Recipient + why, Tone.Normal),
        };
    }

    private static string Join(string reason, string status) =>
        reason.Length > 0 ? ": " + reason
        : status.Length > 0 ? ": " + status
        : "";
}
