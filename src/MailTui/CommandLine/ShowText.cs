using System.Globalization;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Text;

namespace MailTui.CommandLine;

/// <summary>A message for people, as lines.</summary>
internal static class ShowText
{
    public static IEnumerable<string> Lines(
        MessageDocument document,
        IReadOnlyList<MailAddress> own,
        int width,
        bool headers,
        TimeZoneInfo zone
    )
    {
        if (headers)
        {
            foreach (var field in document.Headers)
                yield return $"{field.Name}: {field.Value}";
        }
        else
        {
            foreach (string line in Summary(document, own, zone))
                yield return line;
        }

        foreach (string defect in document.Head.Defects)
            yield return $"Note: {defect}";
        if (document.Obstacle is { } obstacle)
            yield return $"Note: {Words.Of(obstacle)}";
        yield return "";
        foreach (var line in document.Lines(width, LayoutOptions.Default with { FullTargets = true, Say = Words.Of }))
            yield return line.Text;
    }

    private static IEnumerable<string> Summary(
        MessageDocument document,
        IReadOnlyList<MailAddress> own,
        TimeZoneInfo zone
    )
    {
        var envelope = document.Head.Envelope;
        yield return $"From: {Join(envelope.From)}";
        yield return $"To: {Join(envelope.To)}";
        if (envelope.Cc.Count > 0)
            yield return $"Cc: {Join(envelope.Cc)}";
        if (document.Head.DeliveredTo is { } recipient)
            yield return $"Delivered-To: {recipient}";
        var date = TimeZoneInfo.ConvertTime(envelope.Date ?? document.Head.Arrived, zone);
        yield return $"Date: {date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}";
        yield return $"Subject: {envelope.Subject}";
        var trust = TrustAssessment.Of(document.Head, own);
        yield return $"Trust: {trust.Summary}";
        foreach (var warning in trust.Warnings)
            yield return $"Warning: {warning.Words}";
        foreach (var part in document.Parts)
        {
            if (part.IsListed)
                yield return $"Part {part.Index}: {part.Name} ({part.Type})";
        }
    }

    private static string Join(IReadOnlyList<MailAddress> addresses) => string.Join(", ", addresses);
}
