using System.Text;
using MailTui.Core.Compose;
using MailTui.Core.Messages;

namespace MailTui.Core.Tests.Compose;

/// <summary>Messages to answer: written as lines, read as the program reads them.</summary>
internal static class SourceMail
{
    public const string Key = "795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81";

    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static ReplyOptions Options { get; } =
        new()
        {
            Identities =
            [
                new(new("Me", "me@example.com"), "Me\nExample Inc."),
                new(new("지원팀", "support@example.com"), "지원팀 드림"),
            ],
        };

    /// <param name="head">Header fields, without the common ones that they do not name.</param>
    /// <param name="deliveredTo">What SES's own Received says; null: none is there.</param>
    public static ReplySource Read(
        string head,
        string body = "Hello.\n",
        string? deliveredTo = "me@example.com",
        params string[] alternativeIds
    )
    {
        var content = new StringBuilder();
        if (deliveredTo is not null)
        {
            content.Append(
                $"Return-Path: <ann@example.net>\nReceived: from a (a [192.0.2.1]) by inbound-smtp.us-east-1.amazonaws.com with SMTP id {Key} for {deliveredTo}; Tue, 24 Nov 2026 00:12:00 +0000 (UTC)\n"
            );
            content.Append("X-SES-Spam-Verdict: PASS\nX-SES-DKIM-SIGNATURE: a=rsa-sha256; d=amazonses.com\n");
        }
        foreach (
            string field in new[]
            {
                "From: Ann <ann@example.net>",
                "To: me@example.com",
                "Date: Tue, 24 Nov 2026 09:12:00 +0900",
                "Message-ID: <source@example.net>",
                "Subject: Hello",
            }
        )
        {
            string name = field[..(field.IndexOf(':', StringComparison.Ordinal) + 1)];
            if (!head.Split('\n').Any(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                content.Append(field).Append('\n');
        }
        content.Append(head.TrimEnd('\n')).Append(head.Length > 0 ? "\n\n" : "\n").Append(body);
        return ReplySource.Read(
            Encoding.UTF8.GetBytes(content.ToString()),
            new MessageSummary
            {
                Key = new(Key),
                Envelope = Envelope.Empty,
                Arrived = Now,
                Links = new MessageLinks { AlternativeIds = alternativeIds },
            }
        );
    }

    public static Reply Build(ReplySource source, DraftKind kind, ReplyOptions? options = null) =>
        ReplyBuilder.Build(source, kind, options ?? Options, Now);

    public static Draft Draft(ReplySource source, DraftKind kind, ReplyOptions? options = null) =>
        Build(source, kind, options).Draft ?? throw new InvalidOperationException("There is no draft.");
}
