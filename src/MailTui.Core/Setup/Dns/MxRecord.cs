namespace MailTui.Core.Setup.Dns;

/// <summary>Where mail for a domain goes (RFC 5321 §5).</summary>
/// <param name="Preference">The lowest is tried first.</param>
/// <param name="Exchange">The host, without the dot at its end.</param>
internal sealed record MxRecord(int Preference, string Exchange)
{
    public override string ToString() => $"{Preference} {Exchange}";
}
