namespace MailTui.Core.Messages;

/// <summary>An Authentication-Results field (RFC 8601 §2.2), as far as SES's own says something.</summary>
internal sealed record AuthenticationResultsField
{
    public static AuthenticationResultsField Empty { get; } = new();

    /// <summary>The authserv-id: who says so.</summary>
    public string Authority { get; private set; } = "";

    public AuthenticationResult Spf { get; private set; }

    public AuthenticationResult Dkim { get; private set; }

    public AuthenticationResult Dmarc { get; private set; }

    /// <summary>Domains whose signature passed.</summary>
    public List<string> DkimDomains { get; } = [];

    public string? DmarcDomain { get; private set; }

    public static AuthenticationResultsField Parse(string value)
    {
        var field = new AuthenticationResultsField();
        var tokens = new StructuredTokens(value);
        field.Authority = tokens.Next() ?? "";
        List<string> segment = [];
        while (tokens.Next() is { } token)
        {
            if (token != ";")
            {
                segment.Add(token);
                continue;
            }
            field.AddResult(segment);
            segment.Clear();
        }
        field.AddResult(segment);
        return field;
    }

    private void AddResult(List<string> segment)
    {
        if (segment.Count == 0 || Split(segment[0]) is not var (method, result))
            return;
        var outcome = Outcome(result);
        switch (method.ToLowerInvariant())
        {
            case "spf":
                Spf = Combine(Spf, outcome);
                break;
            case "dkim":
                AddSignature(outcome, segment);
                break;
            case "dmarc":
                Dmarc = Combine(Dmarc, outcome);
                DmarcDomain = Property(segment, "header.from");
                break;
        }
    }

    // A word that RFC 8601 does not know is no pass.
    private static AuthenticationResult Outcome(string result) =>
        result.ToLowerInvariant() switch
        {
            "none" => AuthenticationResult.None,
            "pass" => AuthenticationResult.Pass,
            "fail" or "hardfail" => AuthenticationResult.Fail,
            "softfail" => AuthenticationResult.SoftFail,
            "policy" => AuthenticationResult.Policy,
            "temperror" => AuthenticationResult.TempError,
            "permerror" => AuthenticationResult.PermError,
            _ => AuthenticationResult.Neutral,
        };

    /// <summary>A message may carry several signatures: one that passes is enough.</summary>
    private void AddSignature(AuthenticationResult outcome, List<string> segment)
    {
        if (Dkim != AuthenticationResult.Pass)
            Dkim = outcome == AuthenticationResult.Pass || Dkim == AuthenticationResult.Absent ? outcome : Dkim;
        if (outcome != AuthenticationResult.Pass)
            return;
        var signer = Property(segment, "header.i") ?? Property(segment, "header.d");
        if (signer is not null)
            DkimDomains.Add(signer[(signer.LastIndexOf('@') + 1)..]);
    }

    /// <summary>
    /// SPF and DMARC have one result each. Parts of the field repeat what the sender said (HELO, MAIL FROM): of two
    /// results that contradict each other, the one that did not pass counts.
    /// </summary>
    private static AuthenticationResult Combine(AuthenticationResult present, AuthenticationResult next) =>
        present is AuthenticationResult.Absent or AuthenticationResult.Pass ? next : present;

    private static string? Property(List<string> segment, string name)
    {
        foreach (var token in segment)
        {
            if (Split(token) is var (key, value) && key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }

    private static (string Name, string Value)? Split(string token)
    {
        var equals = token.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? null : (token[..equals], token[(equals + 1)..].Trim('"'));
    }
}
