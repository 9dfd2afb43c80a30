using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>
/// Whether a good signature of the list stands behind its unsubscribe fields, which RFC 8058 §4 asks for: else anybody on
/// the way could have put an address there and have readers send requests to it.
/// </summary>
internal static class OneClickSignature
{
    // Each is compared with each signer.
    private const int MaxSignatures = 20;

    /// <param name="headers">Of the message.</param>
    /// <param name="verdicts">Whose signatures SES found good.</param>
    /// <param name="domains">In A-labels: the list's; empty ones do not count.</param>
    /// <param name="fields">What must be signed.</param>
    public static bool Covers(
        HeaderList headers,
        SesVerdicts verdicts,
        IReadOnlyList<string> domains,
        params string[] fields
    )
    {
        if (!verdicts.Checked || verdicts.Dkim != AuthenticationResult.Pass)
            return false;
        (string Signer, HashSet<string> Fields)[] signatures =
        [
            .. headers
                .Where(header => header.Id == HeaderId.DkimSignature)
                .Take(MaxSignatures)
                .Select(header => Read(HeaderText.Structured(header))),
        ];
        foreach (string signer in verdicts.DkimDomains.Select(MailDomain.Ascii))
        {
            if (!domains.Any(domain => domain.Length > 0 && TrustDomain.IsSame(domain, signer)))
                continue;
            // SES names the signer, not the signature: of several by one signer each must cover the fields.
            var his = signatures.Where(signature => signature.Signer == signer).ToList();
            if (his.Count > 0 && his.TrueForAll(signature => fields.All(signature.Fields.Contains)))
                return true;
        }
        return false;
    }

    /// <summary>The tags i or else d, and h of a DKIM-Signature (RFC 6376 §3.5).</summary>
    private static (string Signer, HashSet<string> Fields) Read(string value)
    {
        string domain = "";
        string? identity = null;
        HashSet<string> fields = new(StringComparer.OrdinalIgnoreCase);
        foreach (string tag in value.Split(';'))
        {
            int equals = tag.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                continue;
            string content = tag[(equals + 1)..].Trim();
            switch (tag[..equals].Trim())
            {
                case "d":
                    domain = content;
                    break;
                case "i":
                    identity = content[(content.LastIndexOf('@') + 1)..];
                    break;
                case "h":
                    fields.UnionWith(content.Split(':', StringSplitOptions.TrimEntries));
                    break;
            }
        }
        return (MailDomain.Ascii(identity ?? domain), fields);
    }
}
