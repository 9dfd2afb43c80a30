namespace MailTui.Testing.Messages;

/// <summary>The fields that SES puts on top of a message, in its order.</summary>
internal sealed class SesFields
{
    // As long as SES's own, which is opaque.
    private static readonly string Receipt = string.Concat(Enumerable.Repeat("AEFBQUFBQUFBQUFGSkZpUmlu", 16)) + "=";

    public string Id { get; set; } = A.MessageId(0);

    public DateTimeOffset Received { get; set; } = MessageBuilder.DefaultDate;

    public string Recipient { get; set; } = "me@example.com";

    public string? Spam { get; set; } = "PASS";

    public string? Virus { get; set; } = "PASS";

    public string? Spf { get; set; } = "pass";

    public string? Dkim { get; set; } = "pass";

    public string? Dmarc { get; set; } = "pass";

    public void Write(MimeWriter writer, string sender)
    {
        var domain = sender[(sender.LastIndexOf('@') + 1)..];
        writer.RawField("Return-Path", $"<{sender}>");
        writer.RawField(
            "Received",
            $"from mail.{domain} (mail.{domain} [192.0.2.10])\r\n"
                + $" by inbound-smtp.us-east-1.amazonaws.com with SMTP id {Id}\r\n"
                + $" for {Recipient};\r\n {MessageBuilder.Rfc5322(Received)} (UTC)"
        );
        if (Spam is not null)
            writer.RawField("X-SES-Spam-Verdict", Spam);
        if (Virus is not null)
            writer.RawField("X-SES-Virus-Verdict", Virus);
        if (Spf is not null)
            writer.RawField("Received-SPF", $"{Spf} (spfCheck: domain of {domain}) client-ip=192.0.2.10;");
        writer.RawField("Authentication-Results", AuthenticationResults(sender, domain));
        writer.RawField("X-SES-RECEIPT", Receipt);
        writer.RawField(
            "X-SES-DKIM-SIGNATURE",
            "a=rsa-sha256; q=dns/txt; b=Zm9yZ2Vk; c=relaxed/simple; s=6gbrjpgwjskckoa6a5zn6fwqkn67xbtw; d=amazonses.com;"
        );
    }

    private string AuthenticationResults(string sender, string domain)
    {
        List<string> results = ["amazonses.com"];
        if (Spf is not null)
        {
            results.Add($" spf={Spf} (spfCheck: domain of {domain}) client-ip=192.0.2.10");
            results.Add($" envelope-from={sender}");
            results.Add($" helo=mail.{domain}");
        }
        if (Dkim is not null)
            results.Add($" dkim={Dkim} header.i=@{domain}");
        if (Dmarc is not null)
            results.Add($" dmarc={Dmarc} header.from={domain}");
        return string.Join(";\r\n", results) + ";";
    }
}
