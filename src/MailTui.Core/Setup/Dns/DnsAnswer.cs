namespace MailTui.Core.Setup.Dns;

/// <summary>An answer of a name server.</summary>
/// <param name="Records">Empty unless there are some.</param>
internal sealed record DnsAnswer<T>(DnsOutcome Outcome, IReadOnlyList<T> Records)
{
    /// <summary>False: nothing is known.</summary>
    public bool IsKnown => Outcome is DnsOutcome.Found or DnsOutcome.NoSuchRecord or DnsOutcome.NoSuchName;
}
