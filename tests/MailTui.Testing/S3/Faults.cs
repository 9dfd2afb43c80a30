using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MailTui.Testing.S3;

/// <summary>What goes wrong, and when. Safe for use by several threads at once.</summary>
public sealed class Faults
{
    private readonly ConcurrentDictionary<string, bool> denied = new(StringComparer.Ordinal);
    private ImmutableArray<FaultRule> rules = [];

    /// <param name="key">The whole key, prefix included; null: every key.</param>
    public FaultSpecification On(S3Operation operation, string? key = null) => new(this, operation, key);

    /// <summary>Takes a permission away, such as <c>s3:GetObject</c>.</summary>
    public void Deny(string action) => denied[action] = true;

    public void Allow(string action) => denied.TryRemove(action, out _);

    /// <summary>Forgets every fault and releases what is held.</summary>
    public void Clear()
    {
        denied.Clear();
        foreach (FaultRule rule in ImmutableInterlocked.InterlockedExchange(ref rules, []))
            rule.Effect.Gate?.Release();
    }

    internal void Add(FaultRule rule) => ImmutableInterlocked.Update(ref rules, present => present.Add(rule));

    internal bool IsDenied(string action) => denied.ContainsKey(action);

    /// <summary>The effects on this request, in the order in which the test named them.</summary>
    internal IReadOnlyList<FaultEffect> EffectsOn(in S3Request request)
    {
        List<FaultEffect>? effects = null;
        foreach (FaultRule rule in rules)
        {
            if (rule.Matches(request))
                (effects ??= []).Add(rule.Effect);
        }
        return effects ?? (IReadOnlyList<FaultEffect>)[];
    }
}
