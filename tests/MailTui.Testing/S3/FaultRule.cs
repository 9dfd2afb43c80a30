namespace MailTui.Testing.S3;

/// <summary>Which requests an effect is for.</summary>
/// <param name="key">The whole key; null: every key.</param>
/// <param name="count">How many of the matching requests are hit; null: all.</param>
/// <param name="every">1: each; 7: the 7th, the 14th …</param>
internal sealed class FaultRule(S3Operation operation, string? key, int? count, int every, FaultEffect effect)
{
    private readonly Lock gate = new();
    private int seen;
    private int hits;

    public FaultEffect Effect { get; } = effect;

    public bool Matches(in S3Request request)
    {
        if (request.Operation != operation || (key is not null && request.Key != key))
            return false;
        lock (gate)
        {
            if (hits == count || ++seen % every != 0)
                return false;
            hits++;
            return true;
        }
    }
}
