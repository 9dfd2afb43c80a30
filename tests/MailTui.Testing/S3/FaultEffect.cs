namespace MailTui.Testing.S3;

/// <summary>What happens to a request instead of, or before, its answer; unset: nothing.</summary>
internal sealed record FaultEffect
{
    public S3Error? Error { get; init; }

    /// <summary>The connection ends before the first byte of an answer.</summary>
    public bool Reset { get; init; }

    /// <summary>The connection ends after this many bytes of the body, which the header announces whole.</summary>
    public int? TruncateAfter { get; init; }

    /// <summary>The answer waits that long.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The answer waits until a test lets it go.</summary>
    public FaultGate? Gate { get; init; }
}
