using System.Globalization;
using System.Text;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>
/// The header fields that SES prepends to a received message, in its order: Return-Path, its own Received, the verdicts,
/// Received-SPF, Authentication-Results, the receipt and the signature.
/// </summary>
/// <remarks>
/// Settings: <c>MailFrom</c> (SMTP envelope sender; <c>&lt;&gt;</c> for a bounce), <c>Rcpt</c>, <c>Host</c> (<c>name [address]</c>),
/// <c>Domain</c> (who signed, when not MailFrom's domain), <c>Spam Virus Spf Dkim Dmarc</c> (verdicts; <c>absent</c>
/// leaves one out), <c>HeaderFrom</c> (the domain DMARC was evaluated for), <c>Ses: none</c> (the message never saw SES).
/// </remarks>
internal static class SesBlock
{
    public static IReadOnlyList<string> Settings { get; } =
    ["MailFrom", "Rcpt", "Host", "Domain", "Spam", "Virus", "Spf", "Dkim", "Dmarc", "HeaderFrom", "Ses"];

    /// <summary>The block with LF line ends; empty for <c>Ses: none</c>.</summary>
    public static string Write(DemoTemplate template, DateTimeOffset arrived)
    {
        if (template["Ses"] == "none")
            return "";

        string sender =
            template["MailFrom"]?.Trim('<', '>') ?? throw new FormatException($"{template.Name}: no MailFrom");
        string domain = template["Domain"] ?? sender[(sender.IndexOf('@') + 1)..];
        string[] host = (template["Host"] ?? DefaultHost(domain)).Split(' ', 2);
        string ip = host[1].Trim('[', ']');
        string spf = template["Spf"] ?? "pass";
        string checkedFor = sender.Length == 0 ? host[0] : sender[(sender.IndexOf('@') + 1)..];
        string spfResult =
            $"{spf} (spfCheck: {Explain(spf, checkedFor, ip)}) client-ip={ip}; "
            + $"envelope-from={(sender.Length == 0 ? $"postmaster@{host[0]}" : sender)}; helo={host[0]};";

        StringBuilder block = new();
        block.Append(CultureInfo.InvariantCulture, $"Return-Path: <{sender}>\n");
        block.Append(CultureInfo.InvariantCulture, $"Received: from {host[0]} ({host[0]} {host[1]})\n");
        block.Append($" by inbound-smtp.us-east-1.amazonaws.com with SMTP id {template.Key}\n");
        block.Append($" for {template["Rcpt"] ?? "me@example.com"};\n {Rfc5322(arrived)} (UTC)\n");
        Verdict(block, "Spam", template);
        Verdict(block, "Virus", template);
        block.Append($"Received-SPF: {spfResult}\n");
        block.Append($"Authentication-Results: amazonses.com;\n spf={spfResult}\n");
        block.Append($" dkim={Dkim(template["Dkim"] ?? "pass", domain)};\n");
        block.Append($" dmarc={template["Dmarc"] ?? "pass"} header.from={template["HeaderFrom"] ?? domain};\n");
        block.Append($"X-SES-RECEIPT: {DemoKey.Filler($"receipt {template.Name}", 288)}\n");
        block.Append($"X-SES-DKIM-SIGNATURE: a=rsa-sha256; q=dns/txt; b={DemoKey.Filler(template.Name, 128)};");
        block.Append(" c=relaxed/simple; s=demoselectordemoselectordemosele; d=amazonses.com;");
        block.Append(CultureInfo.InvariantCulture, $" t={arrived.ToUnixTimeSeconds()}; v=1;");
        block.Append($" bh={DemoKey.Filler($"body {template.Name}", 32)};");
        block.Append(" h=From:To:Cc:Bcc:Subject:Date:Message-ID:MIME-Version:Content-Type:X-SES-RECEIPT;\n");
        return block.ToString();
    }

    /// <summary>A date as in Received and Date (RFC 5322 §3.3), in the offset that it has.</summary>
    public static string Rfc5322(DateTimeOffset date) =>
        date.ToString("ddd, d MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static void Verdict(StringBuilder block, string scan, DemoTemplate template)
    {
        string verdict = template[scan] ?? "PASS";
        if (verdict != "absent")
            block.Append($"X-SES-{scan}-Verdict: {verdict}\n");
    }

    private static string Dkim(string result, string domain) =>
        result == "none" ? "none" : $"{result} header.i=@{domain}";

    private static string DefaultHost(string domain) =>
        string.Create(CultureInfo.InvariantCulture, $"mx.{domain} [192.0.2.{10 + DemoKey.Number(domain, 240)}]");

    private static string Explain(string spf, string domain, string ip) =>
        spf switch
        {
            "pass" => $"domain of {domain} designates {ip} as permitted sender",
            "fail" or "softfail" => $"domain of {domain} does not designate {ip} as permitted sender",
            _ => $"{ip} is neither permitted nor denied by domain of {domain}",
        };
}
